"""Ids, buckets, filters, sketches, cells, indexes: each formula beside a count or a simulation."""
import datetime
import math
import random

import numpy as np
from facts import fact

rng = np.random.default_rng(4)
year_ms = 365.25 * 86_400e3

# ---- ids
print(f"snowflake_years = {2**41 / year_ms}")
print(f"snowflake_workers = {2**10}")
print(f"snowflake_per_ms = {2**12}")
print(f"sony_years = {2**39 * 10 / year_ms}")
print(f"sony_per_s = {2**8 * 100}")
pairs_per_ms = 1_000 * 999 / 2
print(f"v7_per_year = {pairs_per_ms / 2**74 * year_ms}")
flake_ms = 86_400_000_000
print(f"flake_days = {flake_ms / 86_400_000:g}")
assert (flake_ms << 22 | 5 << 12 | 17) == flake_ms * 2**22 + 5 * 2**12 + 17
end = datetime.datetime(2024, 1, 1) + datetime.timedelta(milliseconds=2**41)
print(f"flake_end_year = {end.year}")
n, bits = 3000, 24  # birthday formula on a small space
hit = np.mean([len(np.unique(rng.integers(0, 2**bits, n))) < n for _ in range(400)])
assert abs(hit - (1 - math.exp(-n * n / 2 / 2**bits))) < 0.09


# ---- token bucket
def bucket(rate, burst, asked):
    tokens, at, out = burst, 0.0, []
    for t, k in asked:
        tokens, at = min(burst, tokens + (t - at) * rate), t
        got = min(k, math.floor(tokens + 1e-9))
        tokens -= got
        out.append(got)
    return out


for i, got in enumerate(bucket(2, 5, [(0.0, 4), (0.5, 1), (1.0, 3), (4.0, 6)]), 1):
    print(f"tb_{i} = {got}")
for seed in range(40):
    r = random.Random(seed)
    rate, burst, t, asked = r.uniform(1, 9), r.randrange(1, 12), 0.0, []
    for _ in range(150):
        t += r.choice([0, 0.02, 1.5]) * r.random()
        asked.append((t, r.randrange(1, 4)))
    got = bucket(rate, burst, asked)
    for i in range(len(asked)):
        total = 0
        for j in range(i, len(asked)):
            total += got[j]
            assert total <= burst + rate * (asked[j][0] - asked[i][0]) + 1e-6
print(f"fixed_window_worst = {2 * 100}")
print(f"bucket_worst = {20 + 100 / 60 * 1}")
print(f"bucket_minute = {20 + 100}")

# ---- overshoot: three regions, exchange each delta, message delay d, attack at a times the limit
def overshoot(a, delta, d, T=60.0, limit=6_000, regions=3, seed=0):
    r = random.Random(seed)
    rate = a * limit / T
    n, t, counts, known, admitted = 0, 0.0, [0] * regions, [0] * regions, 0
    log = []  # (time known elsewhere, total)
    step = 1 / rate
    next_x = delta * r.random()
    while t < T:
        if t >= next_x:
            log.append((t + d, sum(counts)))
            next_x += delta
        while log and log[0][0] <= t:
            known = [log.pop(0)[1]] * regions
        g = n % regions
        n += 1
        seen = known[g]
        if seen < limit:
            counts[g] += 1
        t += step
    return sum(counts) / limit - 1


bound = 10 * (0.2 + 0.1) / 60
worst = max(overshoot(10, 0.2, 0.1, seed=s) for s in range(6))
assert 0.5 * bound < worst <= bound * 1.02
print(f"overshoot_percent = {100 * bound}")

# ---- Bloom and cuckoo
def bloom_bits(eps):
    return math.log2(1 / eps) / math.log(2)


def cuckoo_bits(eps):
    return (math.log2(1 / eps) + 3) / 0.95


print(f"bloom_1_bits = {bloom_bits(0.01)}")
print(f"bloom_01_bits = {bloom_bits(0.001)}")
print(f"cuckoo_1_bits = {cuckoo_bits(0.01)}")
print(f"cuckoo_01_bits = {cuckoo_bits(0.001)}")


def bloom_rate(keys, m, k):
    table = np.zeros(m, bool)
    table[rng.integers(0, m, (keys, k)).ravel()] = True
    return table[rng.integers(0, m, (200_000, k))].all(axis=1).mean()


keys = 50_000
m = round(bloom_bits(0.01) * keys)
assert abs(bloom_rate(keys, m, 7) - 0.01) < 0.002
over = (1 - math.exp(-7 * 2 / bloom_bits(0.01))) ** 7
assert abs(bloom_rate(2 * keys, m, 7) - over) < 0.01
print(f"bloom_overfull_percent = {100 * over}")

# ---- HyperLogLog
mm = 2**14
print(f"hll_error_percent = {100 * 1.04 / math.sqrt(mm)}")
print(f"hll_kib = {mm * 6 / 8 / 1024:g}")
need = (1.04 / 0.02) ** 2
p = math.ceil(math.log2(need))
print(f"hll_q_registers = {2**p}")
print(f"hll_q_error_percent = {100 * 1.04 / math.sqrt(2**p)}")
print(f"hll_q_kib = {2**p * 6 / 8 / 1024:g}")


def hll(count, p=10):
    m = 2**p
    h = rng.integers(0, 2**63, count, dtype=np.uint64)
    idx = (h & np.uint64(m - 1)).astype(int)
    rest = (h >> np.uint64(p)).astype(float) / 2 ** (63 - p)
    rank = np.floor(-np.log2(np.maximum(rest, 1e-18))).astype(int) + 1
    reg = np.zeros(m, int)
    np.maximum.at(reg, idx, rank)
    return 0.7213 / (1 + 1.079 / m) * m * m / np.sum(2.0**-reg)


rms = math.sqrt(np.mean([(hll(60_000) / 60_000 - 1) ** 2 for _ in range(150)]))
assert 0.75 < rms / (1.04 / 32) < 1.25, rms

# ---- Count-Min
eps, delta = 1e-4, 1e-3
w, d = math.ceil(math.e / eps), math.ceil(math.log(1 / delta))
print(f"cm_width = {w}")
print(f"cm_depth = {d}")
print(f"cm_kb = {w * d * 4 / 1e3}")
items = np.minimum(rng.zipf(1.3, 300_000), 200_000)
ww, dd = math.ceil(math.e / 1e-3), 5
true = np.bincount(items, minlength=200_001)
rows = [(rng.integers(0, ww, 200_001)) for _ in range(dd)]
est = np.min([np.bincount(row[items], minlength=ww)[row] for row in rows], axis=0)
present = true > 0
assert (est[present] >= true[present]).all()
assert (est[present] - true[present] > 1e-3 * len(items)).mean() <= math.exp(-dd)

# ---- histogram with relative error
alpha = 0.01
gamma = (1 + alpha) / (1 - alpha)
buckets = math.ceil(math.log(60e6 / 1) / math.log(gamma))
print(f"dd_buckets = {buckets}")
print(f"dd_kb = {buckets * 4 / 1e3}")
x = rng.lognormal(9, 1.5, 200_000)
b = np.ceil(np.log(x) / math.log(gamma))
for q in (0.5, 0.99, 0.999):
    guess = 2 * gamma ** np.quantile(b, q, method="inverted_cdf") / (gamma + 1)
    assert abs(guess / np.quantile(x, q, method="inverted_cdf") - 1) <= alpha + 1e-9
print(f"dd_fleet_mb = {5_000 * buckets * 4 / 1e6}")
print(f"dd_fleet_mb_min = {5_000 * 200 * 6 / 1e6:g}")
slow, fast = 1_000.0, 10.0
mixed = np.concatenate([np.full(10, slow), np.full(9_990, fast)])
print(f"naive_p99_ms = {(slow + fast) / 2:g}")
print(f"true_p99_ms = {np.quantile(mixed, 0.99):g}")

# ---- cells
earth = 40_075 / 360  # km per degree at the equator
gw, gh = 360 / 2**15 * earth, 180 / 2**15 * earth
print(f"geo_width_km = {gw}")
print(f"geo_height_km = {gh}")
print(f"geo_block_km2 = {9 * gw * gh}")
print(f"geo_circle_km2 = {math.pi * 0.25}")
print(f"geo_waste = {9 * gw * gh / (math.pi * 0.25)}")
gw5, gh5 = 360 / 2**13 * earth, 180 / 2**12 * earth
print(f"geo5_width_km = {gw5}")
print(f"geo5_waste = {9 * gw5 * gh5 / (math.pi * 0.25)}")
# drivers
dens = 60_000 / 900
down = 30_000 / 90
print(f"drivers_per_km2 = {dens}")
print(f"down_per_km2 = {down}")
print(f"drivers_mb = {60_000 * 100 / 1e6:g}")
print(f"updates_per_s = {60_000 / 4:g}")
step = 30 / 3.6 * 4
cross = 4 * step / (math.pi * 500)
px = rng.uniform(0, 500, 400_000)
py = rng.uniform(0, 500, 400_000)
th = rng.uniform(0, 2 * math.pi, 400_000)
out = (px + step * np.cos(th) < 0) | (px + step * np.cos(th) > 500) | (py + step * np.sin(th) < 0) | (py + step * np.sin(th) > 500)
assert abs(out.mean() - cross) < 0.004
print(f"step_m = {step}")
print(f"cross_percent = {100 * cross}")
print(f"index_moves_per_s = {15_000 * cross}")
print(f"ring_candidates = {2.25 * dens:g}")
print(f"ring_candidates_down = {2.25 * down:g}")
print(f"full_candidates_down = {81 * 0.25 * down:g}")
print(f"distances_per_s_millions = {3_000 * 2.25 * down / 1e6}")
print(f"core_percent = {100 * 3_000 * 2.25 * down * 50e-9}")
print(f"global_updates_per_s = {1e6 / 4:g}")
print(f"ring_outskirts = {2.25 * 30_000 / 810}")

# ---- text and vectors, 50M documents
docs = 50e6
print(f"post_gb = {docs * 180 * 1.7 / 1e9:g}")
print(f"pos_gb = {docs * 400 * 1.2 / 1e9:g}")
print(f"vec_gb = {docs * 768 * 4 / 1e9}")
print(f"links_gb = {docs * 32 * 4 / 1e9:g}")
print(f"hnsw_gb = {docs * (768 * 4 + 128) / 1e9:g}")
print(f"int8_gb = {docs * (768 + 128) / 1e9:g}")
print(f"merge_steps_millions = {(2e6 + 50e3) / 1e6}")
print(f"gallop_steps_thousands = {50e3 * 2 * math.log2(2e6 / 50e3) / 1e3}")

# ---- limiter
rps, keys = 1e6, 50e6
print(f"region_rps = {rps / 3:g}")
shards = math.ceil(rps / 3 / (0.6 * 100_000))
print(f"limiter_shards = {shards}")
print(f"limiter_gb = {keys * 120 / 1e9:g}")
print(f"limiter_shard_gb = {keys * 120 / 1e9 / shards:g}")
print(f"limiter_check_ms = {fact('same_zone_rtt_ms') + 0.1:g}")
print(f"flag_overshoot_percent = {100 * 10 * (0.2 + 0.1) / 60}")
print(f"flag_overshoot_fast_percent = {100 * 100 * (0.2 + 0.1) / 60:g}")
print(f"sync_mb_s = {40_000 * 24 / 0.2 / 1e6:g}")
print(f"lease_ops = {rps / 3 / 10:g}")
print(f"reserve_percent = {100 * 50 * 3 * 1 / 6_000}")
print(f"tail_after_one_loss = {rps / 3 / (shards - 1)}")
print(f"region_lost_rps = {rps / 2:g}")
print(f"limiter_shards_spare = {math.ceil(rps / 2 / (0.6 * 100_000))}")
print(f"prefetch_tokens = {1_000 * 0.080:g}")
print(f"small_overshoot_percent = {100 * 3 / 10:g}")

# ---- edge analytics
per_min = 2e6 * 60
print(f"edge_total_millions = {per_min / 1e6:g}")
print(f"edge_threshold = {per_min * 1e-3:g}")
print(f"edge_cm_error = {per_min * eps:g}")
print(f"edge_exact_gb = {30e6 * 60 / 1e9:g}")
print(f"edge_hll_gb = {100_000 * 12_288 / 1e9}")
print(f"edge_hll_small_mb = {100_000 * 2**10 * 6 / 8 / 1e6}")
print(f"edge_hll_small_error_percent = {100 * 1.04 / 32}")
print(f"edge_bloom_mb = {500e6 * bloom_bits(0.01) / 8 / 1e6}")
print(f"edge_bloom_node_mb = {500e6 * bloom_bits(0.01) / 8 / 200 / 1e6}")
print(f"edge_set_gb = {500e6 * 40 / 1e9:g}")
print(f"edge_ship_mb_s = {200 * w * d * 4 / 60 / 1e6}")

# ---- product search
cores = 6_000 * 20 * 0.012
print(f"search_cores = {cores:g}")
print(f"search_planned = {cores / 0.6:g}")
print(f"search_usd = {cores / 0.6 * fact('vcpu_usd_per_hour') * 720:g}")
print(f"search_cached = {0.6 * cores / 0.6:g}")
visits = 4 + 0.3 * 16
print(f"tier_visits = {visits}")
print(f"tier_cores = {0.6 * cores / 0.6 * visits / 20:g}")
print(f"tier_usd = {0.6 * cores / 0.6 * visits / 20 * fact('vcpu_usd_per_hour') * 720:g}")
print(f"search_slow_percent = {100 * (1 - 0.99**20)}")
print(f"tier_slow_percent = {100 * (1 - 0.99**4)}")
print(f"shard_gb = {10e6 * (768 + 128 + 340) / 1e9}")
print(f"filter_candidates = {10 / 0.01:g}")
print(f"filter_ids = {10e6 * 0.01:g}")
print(f"scan_mb = {10e6 * 0.01 * 768 / 1e6}")
print(f"stock_bitmap_mb = {200e6 / 8 / 1e6:g}")

# ---- credential stuffing
print(f"hash_cores_attack = {300_000 * 0.1:g}")
print(f"hash_cores_normal = {5_000 * 0.1:g}")
print(f"per_ip_min = {300_000 * 60 / 2e6:g}")
print(f"per_account_min = {300_000 * 60 / 100e6}")
print(f"after_challenge = {300_000 * 0.02:g}")
print(f"hash_cores_after = {(300_000 * 0.02 + 5_000) * 0.1:g}")
print(f"hll_ip_large_gb = {2e6 * 12_288 / 1e9}")
print(f"hll_ip_small_mb = {2e6 * 48 / 1e6:g}")
print(f"hll_ip_small_error_percent = {100 * 1.04 / 8:g}")
print(f"breach_bloom_gb = {1e9 * bloom_bits(0.001) / 8 / 1e9}")
print(f"breach_exact_gb = {1e9 * 20 / 1e9:g}")
print(f"challenged_people_per_s = {5_000 * 0.05:g}")
print(f"challenged_all_per_s = {5_000}")
print(f"takeovers_min = {300_000 * 60 * 0.001:g}")
print(f"takeovers_after_min = {300_000 * 60 * 0.02 * 0.001:g}")
print(f"usd_hour_attack = {300_000 * 0.1 * fact('vcpu_usd_per_hour'):g}")
