"""Tail amplification, hedging and their limits: formulas against Monte Carlo."""
import math
from statistics import NormalDist

import numpy as np

r = np.random.default_rng(5)
n, p = 100, 0.01
whole = 1 - (1 - p) ** n
print(f"slow_share_100_percent = {100 * whole}")
print(f"slow_share_10_percent = {100 * (1 - 0.99 ** 10)}")
print(f"slow_share_1000_percent = {100 * (1 - 0.99 ** 1000)}")
print(f"needed_percentile_100 = {100 * 0.99 ** (1 / n)}")
print(f"needed_union_100 = {100 * (1 - 0.01 / n)}")

sigma = math.log(5) / NormalDist().inv_cdf(0.99)  # log-normal: median 10 ms, p99 50 ms
print(f"shard_sigma = {sigma}")


def tail(t):
    """P(X > t)"""
    return 1.0 if t <= 0 else 1 - NormalDist().cdf(math.log(t / 10) / sigma)


def quantile(q):
    return 10 * math.exp(sigma * NormalDist().inv_cdf(q))


assert abs(tail(50) - 0.01) < 1e-9
trials = 40_000
x = 10 * np.exp(sigma * r.standard_normal((trials, n)))
y = 10 * np.exp(sigma * r.standard_normal((trials, n)))
assert abs((x.max(axis=1) > 50).mean() - whole) < 0.01


def p99_whole(d):
    lo, hi = 10.0, 2000.0  # solve 1 - (1 - tail(t) tail(t - d))^n = 0.01
    for _ in range(80):
        mid = (lo + hi) / 2
        if 1 - (1 - tail(mid) * tail(mid - d)) ** n > 0.01:
            lo = mid
        else:
            hi = mid
    return hi


lo, hi = 10.0, 2000.0
for _ in range(80):
    mid = (lo + hi) / 2
    lo, hi = (mid, hi) if 1 - (1 - tail(mid)) ** n > 0.01 else (lo, mid)
print(f"unhedged_p99_ms = {hi}")
for name, q in (("p99", 0.99), ("p95", 0.95), ("p90", 0.90), ("p50", 0.50), ("now", None)):
    d = 0.0 if q is None else quantile(q)
    each = tail(50) * tail(50 - d)
    share = 1 - (1 - each) ** n
    hedged = np.minimum(x, y + d).max(axis=1)
    assert abs((hedged > 50).mean() - share) < 0.01, name
    print(f"hedge_{name}_delay_ms = {d}")
    print(f"hedge_{name}_extra_percent = {100 * tail(d)}")
    print(f"hedge_{name}_slow_percent = {100 * share}")
    print(f"hedge_{name}_p99_ms = {p99_whole(d)}")
print(f"backup_left_after_p95_ms = {50 - quantile(0.95)}")
print(f"backup_late_p95_percent = {100 * tail(50 - quantile(0.95))}")
print(f"hedged_each_p95_percent = {100 * tail(50) * tail(50 - quantile(0.95))}")
print(f"late_hedge_over_100_percent = {100 * (1 - (1 - 0.01 * 0.01) ** n)}")

# Common causes: with probability k a slow shard's backup is slow too
k = 0.2
late = tail(50 - quantile(0.95))
each = 0.01 * (k + (1 - k) * late)
share = 1 - (1 - each) ** n
print(f"correlated_slow_percent = {100 * share}")
z = r.random((trials, n))
slow = r.random((trials, n)) < 0.01
both = slow & ((z < k) | (r.random((trials, n)) < late))
assert abs(both.any(axis=1).mean() - share) < 0.01

# Rare stalls: 99 % uniform on 5 to 15 ms, 1 % stalled 500 ms; backup after 20 ms
fast = 5 + 10 * r.random((trials, n))
stalled = np.where(r.random((trials, n)) < 0.01, 500.0, fast)
backup = np.where(r.random((trials, n)) < 0.01, 500.0, 5 + 10 * r.random((trials, n)))
print(f"stall_before_percent = {100 * whole}")
after = 1 - (1 - 1e-4) ** n
print(f"stall_after_percent = {100 * after}")
assert abs((np.minimum(stalled, 20 + backup).max(axis=1) > 50).mean() - after) < 0.003

# bank: 20 calls with p99.9
print(f"page_slow_percent = {100 * (1 - 0.999 ** 20)}")
print(f"page_low_percent = {100 * 0.001}")
print(f"page_high_percent = {100 * 20 * 0.001}")
print(f"page_needed_independent = {100 * 0.99 ** (1 / 20)}")
print(f"page_needed_union = {100 * (1 - 0.01 / 20)}")
# extremes of the correlation, by construction on 100,000 slots
slots = 100_000
assert sum(any(i * 100 <= s < (i + 1) * 100 for i in range(20)) for s in range(slots)) / slots == 0.02
# bank: hedges in an incident
print(f"hedge_normal_utilization_percent = {70 * 1.03}")
print(f"hedge_incident_utilization_percent = {70 * 1.6}")
print(f"hedge_capped_utilization_percent = {70 * 1.05}")
# averaged percentiles: two hosts, one with little traffic
print(f"averaged_p99_ms = {(10 + 1000) / 2}")
host_a, host_b = np.full(9_950, 10.0), np.full(50, 1000.0)
assert np.quantile(host_a, 0.99) == 10 and np.quantile(host_b, 0.99) == 1000
print(f"combined_p99_ms = {np.quantile(np.concatenate([host_a, host_b]), 0.99)}")
