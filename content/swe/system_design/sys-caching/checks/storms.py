"""Load behind a cache: restart, refill, stampede, early refresh, jitter, races."""
import itertools
import math

import numpy as np

r = np.random.default_rng(9)

# ---- multipliers
for hit in (80, 90, 95, 99):
    print(f"multiplier_{hit} = {100 / (100 - hit):g}")
print(f"drop_99_98 = {(100 - 98) / (100 - 99):g}")
print(f"mean_ms_95 = {0.95 * 0.5 + 0.05 * 10}")
print(f"mean_ms_99 = {0.99 * 0.5 + 0.01 * 10}")

# ---- flagship: 60,000 reads/s, 95 %, database good for 9,000; hot set 30M objects of 1.5 kB
rate, limit = 60_000, 9_000
print(f"flag_db_normal = {rate * 0.05:g}")
print(f"flag_db_use_percent = {100 * rate * 0.05 / limit}")
print(f"flag_factor = {1 / 0.05:g}")
print(f"flag_over_limit = {rate / limit}")
fill = 0.85 * limit
print(f"flag_fill_per_s = {fill:g}")
print(f"flag_admit_percent = {100 * fill / rate}")
print(f"flag_fill_all_min = {30e6 / fill / 60}")


def refill(weights, objects, fill, rate):
    """Expected hit ratio as misses, drawn by popularity among the absent, are loaded at `fill` a second."""
    groups = np.array(weights, float)  # (share of requests, objects)
    missing = np.array(objects, float)
    share = groups / groups.sum()
    t, half = 0, None
    while True:
        miss = share * missing / np.array(objects)
        total = miss.sum()
        if total <= fill / rate:
            return t, half
        if half is None and total <= 0.5:
            half = t
        load = fill * miss / total
        missing = np.maximum(missing - load, 0)
        t += 1


# popularity: 3M hot objects get 70 % of the requests, 27M get 25 %, the rest (5 %) never hits
shares, sizes = [0.70, 0.25], [3e6, 27e6]
miss_floor = 0.05
missing = np.array(sizes)
t, all_in, half = 0, None, None
while all_in is None and t < 100_000:
    miss = np.array(shares) * missing / np.array(sizes)
    total = miss.sum() + miss_floor
    if half is None and total <= 0.5:
        half = t
    if total * rate <= fill:
        all_in = t
        break
    admitted = fill / total
    missing = np.maximum(missing - admitted * miss, 0)
    t += 1
print(f"flag_half_min = {half / 60}")
print(f"flag_all_in_min = {all_in / 60}")
print(f"flag_hit_all_in_percent = {100 * (1 - fill / rate)}")
print(f"flag_two_copies_extra_gb = {30e6 * 1.5e3 / 1e9:g}")
print(f"flag_two_copies_usd = {30e6 * 1.5e3 / 1e9 * 9:g}")
node_db = rate * 0.05 + rate * 0.95 / 12
print(f"flag_node_db = {node_db:g}")
print(f"flag_node_db_use_percent = {100 * node_db / limit}")
node_db_20 = rate * 0.05 + rate * 0.95 / 20
print(f"flag_node_db_20 = {node_db_20:g}")

# ---- stampede on one key: requests that arrive while the first load runs
print(f"stampede_loads = {4_000 * 0.25:g}")
print(f"stampede_pool_times = {4_000 * 0.25 / 50:g}")
hits = r.poisson(4_000 * 0.25, 20_000).mean()
assert abs(hits / 1_000 - 1) < 0.01


# ---- probabilistic early refresh: refresh at t if t - delta * log(u) >= expiry
def early(rate, ttl, delta, worlds=1_500):
    """Mean loads that start before the first of them is done, mean time before expiry of the first."""
    loads, before = [], []
    for _ in range(worlds):
        t, first, n = ttl - 14 * delta, None, 0
        while True:
            t += r.exponential(1 / rate)
            if first is not None and t > first + delta:
                break
            if t - delta * math.log(r.random()) >= ttl:
                n += 1
                first = t if first is None else first
        loads.append(n)
        before.append(ttl - first)
    return float(np.mean(loads)), float(np.mean(before))


loads, before = early(400, 60, 0.25)
exact_before = 0.25 * (math.log(400 * 0.25) + np.euler_gamma)
assert abs(loads / math.e - 1) < 0.08 and abs(before / exact_before - 1) < 0.05, (loads, before)
loads_busy, _ = early(2_000, 60, 0.25, worlds=400)
assert abs(loads_busy / math.e - 1) < 0.15, "the same at five times the rate"
print(f"early_loads = {math.e}")
print(f"early_before_s = {exact_before}")
print(f"early_plain_loads = {400 * 0.25:g}")
print(f"early_bank_before_s = {0.4 * (math.log(5_000 * 0.4) + np.euler_gamma)}")
print(f"early_bank_plain = {5_000 * 0.4:g}")
print(f"early_bank_extra_percent = {100 * 0.4 * (math.log(5_000 * 0.4) + np.euler_gamma) / (120 - 0.4 * (math.log(5_000 * 0.4) + np.euler_gamma))}")
print(f"early_rare_reads = {5 * 0.4:g}")

# ---- jitter: 1.2M keys loaded within 10 s with TTL 300 s
keys = 1.2e6
print(f"jitter_none_per_s = {keys / 10:g}")
spread = 300 * 0.2  # plus or minus 10 %
start = r.uniform(0, 10, 400_000)
life = 300 * r.uniform(0.9, 1.1, 400_000)
ends = np.sort(start + life)
peak = np.histogram(ends, bins=np.arange(260, 345, 1.0))[0].max() * keys / 400_000
exact = keys / spread
assert abs(peak / exact - 1) < 0.05
print(f"jitter_ten_per_s = {exact:g}")

# ---- negative caching
print(f"negative_db = {3_000 * 0.4:g}")
print(f"negative_db_after = {900 / 30:g}")

# ---- hot key on a cluster
print(f"hot_local_per_s = {200 / 1:g}")
print(f"hot_gbit = {45_000 * 20e3 * 8 / 1e9}")
print(f"hot_local_mbit = {200 / 1 * 20e3 * 8 / 1e6:g}")


# ---- the race between a reader and a writer, by trying every interleaving
def final_states(order, lease=False):
    """Reader: get (miss), read database, set. Writer: write database, delete. Returns stale outcomes."""
    reader, writer = ["get", "read", "set"], order
    outcomes = set()
    n = len(reader) + len(writer)
    for places in itertools.combinations(range(n), len(reader)):
        db, cache, seen, token, valid = 1, None, None, 0, 0
        ri = wi = 0
        for i in range(n):
            if i in places:
                step = reader[ri]
                ri += 1
                if step == "get":
                    seen, token = cache, valid
                elif step == "read" and seen is None:
                    seen = db
                elif step == "set" and cache is None and (not lease or token == valid):
                    cache = seen
            else:
                step = writer[wi]
                wi += 1
                if step == "write":
                    db = 2
                elif step == "delete":
                    cache, valid = None, valid + 1
                elif step == "put":
                    cache = 2
        outcomes.add((db, cache))
    return outcomes


def stale(order, lease=False):
    return any(cache not in (None, db) for db, cache in final_states(order, lease))


assert stale(["delete", "write"]) and stale(["write", "delete"])
assert not stale(["write", "delete"], lease=True)
assert stale(["delete", "write"], lease=True), "a reader between the two loads the old value"
print(f"race_orders = {len(list(itertools.combinations(range(5), 3)))}")


def count_stale(order):
    reader, bad = ["get", "read", "set"], 0
    for places in itertools.combinations(range(5), 3):
        db, cache, seen, ri, wi = 1, None, None, 0, 0
        for i in range(5):
            if i in places:
                step, ri = reader[ri], ri + 1
                if step == "get":
                    seen = cache
                elif step == "read":
                    seen = db if seen is None else seen
                else:
                    cache = seen
            else:
                step, wi = order[wi], wi + 1
                if step == "write":
                    db = 2
                else:
                    cache = None
        bad += cache not in (None, db)
    return bad


print(f"race_bad_write_first = {count_stale(['write', 'delete'])}")
print(f"race_bad_delete_first = {count_stale(['delete', 'write'])}")

# ---- stale reads: how long and how many
print(f"stale_per_day = {2_000_000 * 50e-6:g}")

# ---- price feed of the bank: write-behind
print(f"behind_writes = {20_000 / 50:g}")
print(f"behind_lost = {20_000 * 2:g}")

# ---- two tiers: local in front of shared
print(f"tier_shared = {200_000 * 0.4:g}")
print(f"tier_db = {200_000 * 0.4 * 0.1:g}")
print(f"tier_mean_ms = {0.6 * 0.01 + 0.4 * 0.9 * 0.7 + 0.4 * 0.1 * 8}")
print(f"tier_plain_ms = {0.94 * 0.7 + 0.06 * 8}")
print(f"tier_gbit_saved = {(200_000 - 80_000) * 3e3 * 8 / 1e9}")
print(f"tier_memory_gb = {200 * 2:g}")
print(f"tier_hit_percent = {100 * (1 - 0.4 * 0.1)}")
print(f"tier_invalidations = {500 * 200:g}")

# ---- the short question: 80,000 reads/s
print(f"short_98 = {80_000 * 0.02:g}")
print(f"short_96 = {80_000 * 0.04:g}")
print(f"short_factor = {1 / 0.02:g}")

# ---- prices in three regions
changes, lost, ttl, mean_reads = 2e6, 0.003, 300, 15_000
stale_reads = changes * lost * ttl / 2
print(f"price_lost = {changes * lost:g}")
print(f"price_stale_reads = {stale_reads:g}")
print(f"price_reads_day_millions = {mean_reads * 86_400 / 1e6:g}")


# a read is late when the price it shows was replaced more than 10 s ago
def late_each(ttl):
    return (ttl - 10) ** 2 / (2 * ttl)


def longest(late):
    """The lifetime at which an entry gives that many late reads: (T - 10)^2 = 2 T late."""
    return 10 + late + math.sqrt(late * late + 20 * late)


life = np.random.default_rng(5).uniform(0, 300, 400_000)
assert abs(np.maximum(life - 10, 0).mean() / late_each(300) - 1) < 0.01
budget = 1e-4 * mean_reads * 86_400
assert abs(late_each(longest(budget / (changes * lost))) * changes * lost / budget - 1) < 1e-9
print(f"price_late_each = {late_each(300)}")
print(f"price_late_reads = {changes * lost * late_each(300)}")
print(f"price_stale_percent = {100 * changes * lost * late_each(300) / (mean_reads * 86_400)}")
print(f"price_promise_reads = {1e-4 * mean_reads * 86_400:g}")
print(f"price_ttl_30_percent = {100 * changes * lost * late_each(30) / (mean_reads * 86_400)}")
print(f"price_hit_300_percent = {100 * 300 / 301}")
print(f"price_hit_30_percent = {100 * 30 / 31}")
print(f"price_miss_factor = {301 / 31}")
print(f"price_ttl_allowed_s = {longest(budget / (changes * lost))}")
print(f"price_ttl_no_delete_s = {longest(budget / changes)}")
print(f"price_ttl_tenfold_s = {longest(budget / (10 * changes * lost))}")
life = r.uniform(0, ttl, 400_000)
assert abs(life.mean() / (ttl / 2) - 1) < 0.01
print(f"price_log_per_s = {changes / 86_400}")
print(f"price_lag_minutes_stale = {20 * 60 * changes / 86_400:g}")

# ---- do we need it at all
for name, capacity, share in (("now", 12_000, 1.0), ("copy", 24_000, 1.0)):
    print(f"need_{name}_use_percent = {100 * 8_000 * share / capacity}")
print(f"need_copy_years = {math.log(0.7 * 24_000 / 8_000) / math.log(1.4)}")
print(f"need_three_years = {math.log(0.7 * 36_000 / 8_000) / math.log(1.4)}")
print(f"need_cache_db = {8_000 * 0.1:g}")
print(f"need_bearing_years = {math.log(0.85 * 12_000 / 8_000) / math.log(1.4)}")
print(f"need_bearing_reads = {0.85 * 12_000:g}")
print(f"need_cache_usd_year = {1_100 * 12 + 1.5 * 15_000 + 0.1 * 12 * 15_000:g}")
print(f"need_copy_usd_year = {900 * 12:g}")
