"""Locks, optimistic commits, deadlocks, dead versions: formulas beside simulations."""
import math
import random

import numpy as np

r = np.random.default_rng(6)

# ---- one hot row
print(f"hot_per_s = {1 / 0.004:g}")
print(f"hot_split_per_s = {16 / 0.004:g}")
print(f"lock_8ms = {1 / 0.008:g}")
print(f"lock_wait_minute = {(500 - 125) * 60:g}")
print(f"lock_1ms = {1 / 0.001:g}")
print(f"lock_1ms_use_percent = {100 * 500 * 0.001:g}")
print(f"batch_per_s = {100 / 0.008:g}")


def optimistic(rate, window, n=300_000, seed=3):
    """Everybody reads, works for `window`, commits if nobody committed since the read. No retries."""
    g = random.Random(seed)
    t, last, won = 0.0, -1.0, 0
    for _ in range(n):
        t += g.expovariate(rate)
        start, end = t, t + window  # commits happen in the order of the reads
        if last <= start:
            won, last = won + 1, end
    return won / t


exact = 500 / (1 + 500 * 0.008)
assert abs(optimistic(500, 0.008) / exact - 1) < 0.01
print(f"opt_wins_per_s = {exact:g}")
print(f"opt_share_percent = {100 / (1 + 500 * 0.008):g}")
print(f"opt_wasted_per_s = {500 - exact:g}")
print(f"bucket_each_per_s = {500 / 16}")
print(f"bucket_use_percent = {100 * 500 / 16 * 0.008:g}")

# ---- editing by people
print(f"edit_conflict_percent = {100 * (1 - math.exp(-200 / 1e6 * 30))}")
print(f"edit_hot_lock_per_min = {60 / 30:g}")

# ---- waiting: n transactions, k locks each of D items, half of them held on average
n, k, d = 50, 10, 100_000
exact = 1 - (1 - n * k / (2 * d)) ** k
hits = 0
for _ in range(6_000):
    held = set(r.integers(0, d, n * k // 2).tolist())
    hits += any(x in held for x in r.integers(0, d, k).tolist())
assert abs(hits / 6_000 - exact) < 0.008
print(f"wait_percent = {100 * exact}")
print(f"wait_double_percent = {100 * (1 - (1 - n * 2 * k / (2 * d)) ** (2 * k))}")

# ---- versions
print(f"dead_millions = {3_000 * 7_200 / 1e6}")
print(f"dead_gb = {3_000 * 7_200 * 200 / 1e9}")
print(f"dead_ratio = {3_000 * 7_200 / 2e6}")
print(f"xid_days = {2**31 / 5_000 / 86_400}")
print(f"xid_freeze_h = {2e8 / 5_000 / 3_600}")
print(f"report_gb = {4_000 * 6 * 3600 * 250 / 1e9}")
print(f"report_versions = {2_000 * 6 * 3600 / 50_000:g}")
print(f"report_chunk_mb = {4_000 * 120 * 250 / 1e6}")
print(f"report_chunk_versions = {2_000 * 120 / 50_000}")
print(f"report_stream_mb = {4_000 * 250 / 1e6:g}")

# ---- skew: two requests within one window
pairs = 2_000 * 0.5 * 365
print(f"skew_pairs_year = {pairs:g}")
chance = 1 - (1 - 0.040 / 60) ** 2  # two random moments in a minute, at most 40 ms apart
a, b = r.uniform(0, 60, 4_000_000), r.uniform(0, 60, 4_000_000)
assert abs((abs(a - b) < 0.040).mean() / chance - 1) < 0.06
print(f"skew_chance_percent = {100 * chance}")
print(f"skew_year = {pairs * chance}")
print(f"skew_short_year = {pairs * (1 - (1 - 0.004 / 60) ** 2)}")
print(f"ward_lock_per_s = {1 / 0.006:g}")
print(f"ward_use_percent = {100 * 3 * 0.006:g}")

# ---- raising the level
extra = 0.08 * 0.12 / (1 - 0.12) + 0.92 * 0.001 / (1 - 0.001)
print(f"level_extra_percent = {100 * extra}")
print(f"level_retries_per_s = {2_000 * extra}")
print(f"level_five_percent = {100 * 0.12**5}")
print(f"level_failed_day = {2_000 * 0.08 * 0.12**5 * 86_400}")
tries = r.geometric(1 - 0.12, 400_000)
assert abs(tries.mean() * (1 - 0.12) - 1) < 0.01

# ---- rooms
lam = 40 * 0.020
print(f"room_second_percent = {100 * (1 - math.exp(-lam))}")
print(f"room_in_window = {lam}")
print(f"room_lock_per_s = {1 / 0.005:g}")
print(f"room_lock_use_percent = {100 * 40 * 0.005:g}")
print(f"room_old = {40e6 * 0.0002:g}")
print(f"room_future = {40e6 * 0.0002 * 0.15:g}")
