"""Crawl rate, politeness, Bloom filters, freshness, fan-out, tiers: formulas beside simulation."""
import hashlib
import math
import random

import numpy as np
from facts import fact

DAY = 86_400
pages, cycle = 10e9, 30
rate = pages / cycle / DAY
print(f"crawl_rate = {rate}")
print(f"crawl_gbit = {rate * 100e3 * 8 / 1e9}")
print(f"crawl_day_millions = {pages / cycle / 1e6}")
print(f"store_tb = {pages * 20e3 / 1e12:g}")
print(f"in_flight = {rate * 1.5}")
print(f"in_flight_thousands = {rate * 1.5 / 1e3}")
print(f"big_host_days = {10e6 / DAY}")
print(f"big_host_rate = {10e6 / 30 / DAY}")
usd = pages * 20e3 / 1e9 * fact("object_storage_usd_per_gb_month")
print(f"store_kusd_month = {usd / 1e3}")

# ---- Bloom filters
def bits(p):
    return -math.log(p) / math.log(2) ** 2


for p, name in ((0.01, "1"), (0.001, "01")):
    print(f"bloom_bits_{name} = {bits(p)}")
    print(f"bloom_gb_{name} = {100e9 * bits(p) / 8 / 1e9}")
    print(f"bloom_lost_millions_{name} = {1e9 * p / 1e6:g}")  # of the next billion, once the filter holds what it is made for
print(f"bloom_hashes = {round(bits(0.01) * math.log(2))}")
print(f"exact_gb = {100e9 * 8 / 1e9:g}")


def measure(n, p):
    m, k = math.ceil(n * bits(p)), round(bits(p) * math.log(2))
    field = bytearray(m)

    def spots(x):
        d = hashlib.sha256(str(x).encode()).digest()
        a, b = int.from_bytes(d[:8], "big"), int.from_bytes(d[8:16], "big")
        return [(a + i * b) % m for i in range(k)]

    for x in range(n):
        for s in spots(x):
            field[s] = 1
    return sum(all(field[s] for s in spots(-x - 1)) for x in range(60_000)) / 60_000


got = measure(30_000, 0.01)
assert abs(got / 0.01 - 1) < 0.15, got
print(f"q2_bloom_gb = {5e9 * bits(0.01) / 8 / 1e9}")
print(f"q2_lost_millions = {1e9 * 0.01 / 1e6:g}")

# ---- freshness of a page that changes at random with rate lam and is fetched every T days
def fresh(lam, T):
    x = lam * T
    return (1 - math.exp(-x)) / x


r = np.random.default_rng(3)
for lam, T in ((1 / 10, 30), (1 / 30, 30)):
    age = r.uniform(0, T, 400_000)
    assert abs((r.exponential(1 / lam, 400_000) > age).mean() - fresh(lam, T)) < 0.004
gain = lambda x: (1 - (1 + x) * math.exp(-x)) / x  # of one more visit at equal intervals, by lambda T
assert max(range(1, 800), key=lambda i: gain(i / 100)) == 179
lam_a, lam_b, share, budget = 1.0, 1 / 30, 0.10, 1 / 30
uniform = share * fresh(lam_a, 30) + (1 - share) * fresh(lam_b, 30)
c = budget / (share * lam_a + (1 - share) * lam_b)
prop = fresh(lam_a, 1 / (c * lam_a))
print(f"fresh_uniform_a_percent = {100 * fresh(lam_a, 30)}")
print(f"fresh_uniform_b_percent = {100 * fresh(lam_b, 30)}")
print(f"fresh_uniform_percent = {100 * uniform}")
print(f"prop_days_a = {1 / (c * lam_a)}")
print(f"prop_days_b = {1 / (c * lam_b)}")
print(f"fresh_prop_percent = {100 * prop}")
best = max((share * (fresh(lam_a, share / x) if x > 0 else 0) + (1 - share) * fresh(lam_b, (1 - share) / (budget - x)), x)
           for x in [i / 3_000_000 for i in range(0, 99_000, 100)] if x < budget)
print(f"fresh_best_percent = {100 * best[0]}")
print(f"best_share_a_percent = {100 * best[1] / budget}")
assert best[0] > uniform > prop
print(f"q4_ten_percent = {100 * fresh(1 / 5, 10)}")
print(f"q4_two_percent = {100 * fresh(1 / 5, 2)}")
print(f"q4_never_percent = {100 * fresh(4, 1)}")
print(f"q4_fourth_percent = {100 * fresh(4, 0.25)}")
print(f"q4_gain_slow_points = {100 * (fresh(1 / 5, 2) - fresh(1 / 5, 10))}")
print(f"q4_gain_fast_points = {100 * (fresh(4, 0.25) - fresh(4, 1))}")
print(f"q4_cost_slow = {1 / 2 - 1 / 10}")
print(f"q4_cost_fast = {4 - 1}")
print(f"q4_per_fetch_slow = {100 * (fresh(1 / 5, 2) - fresh(1 / 5, 10)) / 0.4}")
print(f"q4_per_fetch_fast = {100 * (fresh(4, 0.25) - fresh(4, 1)) / 3}")

# q1
print(f"q1_rate = {2e9 / 20 / DAY}")
print(f"q1_gbit = {2e9 / 20 / DAY * 80e3 * 8 / 1e9}")
print(f"q1_hosts = {2e9 / 20 / DAY * 2}")
print(f"q1_days = {3e6 * 2 / DAY}")

# ---- index
print(f"index_shards = {pages / 20e6:g}")
print(f"index_tb = {pages * 1.5e3 / 1e12:g}")
peak = 3 * 5e9 / DAY
hit = 0.4
work = peak * (1 - hit) * 5e-3
print(f"search_peak_thousands = {peak / 1e3}")
print(f"flat_cores_thousands = {work * 500 / 0.5 / 1e3}")
print(f"tier_shards = {25 + 0.2 * 475:g}")
print(f"tier_cores_thousands = {work * 120 / 0.5 / 1e3}")
print(f"tier_saves_percent = {100 * (1 - 120 / 500)}")
cost = fact("vcpu_usd_per_hour") * 720
print(f"flat_musd = {work * 500 / 0.5 * cost / 1e6}")
print(f"tier_musd = {work * 120 / 0.5 * cost / 1e6}")
print(f"fan500_percent = {100 * (1 - 0.99 ** 500)}")
print(f"fan25_percent = {100 * (1 - 0.99 ** 25)}")
print(f"fan500_9999_percent = {100 * (1 - 0.9999 ** 500)}")
print(f"drop_one_percent = {100 / 500}")
print(f"vector_gb = {500e6 * 128 / 1e9:g}")
print(f"vector_all_tb = {10e9 * 128 / 1e12}")
# q3
print(f"q3_percent = {100 * (1 - 0.99 ** 60)}")
print(f"q3_999_percent = {100 * (1 - 0.999 ** 60)}")
# q11: 2 billion documents, 100 shards, 20 thousand queries a second, 8 ms
w = 20e3 * 8e-3 / 0.5
print(f"q11_flat_cores = {w * 100}")
for s, name in ((0.70, "70"), (0.85, "85")):
    print(f"q11_tier_{name}_cores = {w * (10 + (1 - s) * 90)}")
print(f"q11_even_percent = {100 * 10 / 90:.2f}")
print(f"q11_musd_flat = {w * 100 * cost / 1e6}")
print(f"q11_kusd_flat = {w * 100 * cost / 1e3}")
print(f"q11_kusd_85 = {w * (10 + 0.15 * 90) * cost / 1e3}")
print(f"q11_fan100_percent = {100 * (1 - 0.99 ** 100)}")
print(f"q11_fan10_percent = {100 * (1 - 0.99 ** 10)}")
print(f"q11_hedge_percent = {100 * (1 - 0.9999 ** 100)}")
print(f"q11_term_mb = {60e6 * 4 / 1e6:g}")
print(f"q11_term_gbit = {20e3 * 60e6 * 4 * 8 * 0.01 / 1e9}")
# q13: bad build
print(f"q13_docs_lost_millions = {2e9 * 0.03 / 1e6:g}")
print(f"q13_queries_bad_millions = {58e3 * 0.05 * 90 * 60 / 1e6}")
print(f"q13_canary_thousands = {58e3 * 0.05 * 0.01 * 20 * 60 / 1e3}")
print(f"q13_canary_millions = {58e3 * 0.05 * 0.01 * 20 * 60 / 1e6}")
print(f"q13_disk_tb = {15 * 2}")
print(f"q13_load_min = {30e9 / 0.5e9 / 60}")
