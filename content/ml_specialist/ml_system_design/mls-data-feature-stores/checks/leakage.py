"""As-of joins, the own label inside a counter, decayed counters, and the age of a value."""
from bisect import bisect_right
from math import exp, log, sqrt
from statistics import NormalDist

import numpy as np

rng = np.random.default_rng(11)
nd = NormalDist()


def as_of(history, t):
    """Latest value whose availability is not after t; history is sorted by availability."""
    at = bisect_right([a for a, _ in history], t) - 1
    return history[at][1] if at >= 0 else None


# Worked example: clicks of user 7 in the last 7 days, computed for midnight, readable at 05:00.
by_event = [(0, 3), (24, 4), (48, 9)]                     # hours, value
by_ready = [(e + 5, v) for e, v in by_event]
label_times = [26, 30, 50]
served = [as_of(by_ready, t) for t in label_times]
wrong = [as_of(by_event, t) for t in label_times]
latest = [by_event[-1][1]] * 3
assert served == [3, 4, 4] and wrong == [4, 4, 9]
print(f"rows_wrong_by_event = {sum(a != b for a, b in zip(served, wrong))}")
print(f"rows_wrong_latest = {sum(a != b for a, b in zip(served, latest))}")
# The rule must notice a row from the future: value 9 becomes readable at 53 h.
assert as_of(by_ready, 52.99) == 4 and as_of(by_ready, 53) == 9
for h in range(200):                                      # brute force over random histories
    ready = sorted((float(x), i) for i, x in enumerate(rng.random(8) * 100))
    t = float(rng.random() * 110)
    allowed = [v for a, v in ready if a <= t]
    assert as_of(ready, t) == (allowed[-1] if allowed else None)


# Own label inside a rate over n impressions of equal click probability p.
def auc(score, y):
    order = np.argsort(score, kind="stable")
    s = score[order]
    first = np.searchsorted(s, score, "left")
    last = np.searchsorted(s, score, "right")
    rank = (first + last + 1) / 2
    n1 = y.sum()
    return (rank[y > 0].sum() - n1 * (n1 + 1) / 2) / (n1 * (y.size - n1))


def leak_auc(n, p):
    return nd.cdf(1 / sqrt(2 * n * p * (1 - p)))


p, rows = 0.05, 400_000
for n in (100, 1000, 10_000):
    print(f"leak_auc_{n} = {leak_auc(n, p)}")
for n in (100, 1000):
    y = (rng.random(rows) < p).astype(float)
    other = rng.binomial(n - 1, p, rows)
    with_own, without = auc((other + y) / n, y), auc(other / (n - 1), y)
    assert abs(with_own - leak_auc(n, p)) < 0.012, (n, with_own)
    assert abs(without - 0.5) < 0.01
print(f"leak_separation_100 = {1 / sqrt(100 * p * (1 - p))}")
print(f"leak_clicked_rate_percent = {100 * (p + (1 - p) / 100)}")
print(f"leak_unclicked_rate_percent = {100 * (p - p / 100)}")
q = 0.02
print(f"q_leak_auc = {leak_auc(200, q)}")
print(f"q_leak_auc_20000 = {leak_auc(20_000, q)}")
print(f"q_leak_separation = {1 / sqrt(200 * q * (1 - q))}")
for name, n, seen in (("small", 200, 0.71), ("large", 20_000, 0.58)):      # separations of the observed AUC and of the leak
    total, leak = sqrt(2) * nd.inv_cdf(seen), 1 / sqrt(n * q * (1 - q))
    print(f"q_{name}_separation = {total}")
    print(f"q_{name}_leak_percent = {100 * leak / total}")
    print(f"q_{name}_honest_auc = {nd.cdf((total - leak) / sqrt(2))}")
y = (rng.random(rows) < q).astype(float)
assert abs(auc((rng.binomial(199, q, rows) + y), y) - leak_auc(200, q)) < 0.012

# Age of a value: period P, delay D until readable; age runs evenly from D to D + P.
for name, period, delay in (("daily", 24, 5), ("hourly", 1, 0.25), ("sixhour", 6, 1)):
    ages = (rng.random(200_000) * period) + delay
    assert abs(ages.mean() - (delay + period / 2)) < 0.01 * (delay + period)
    print(f"age_mean_{name}_h = {delay + period / 2}")
    print(f"age_max_{name}_h = {delay + period}")
# Share of label rows for which a join by event time reads a newer value than serving did.
hits = (rng.random(400_000) * 24) < 5
assert abs(hits.mean() - 5 / 24) < 0.005
print(f"event_join_share_percent = {100 * 5 / 24}")

# Decayed counter: c <- c exp(-dt / tau) + 1.
tau = 60.0                                                # minutes
c, last = 0.0, 0.0
for t in (0.0, 30.0, 90.0):
    c, last = c * exp(-(t - last) / tau) + 1, t
direct = sum(exp(-(90 - t) / tau) for t in (0.0, 30.0, 90.0))
assert abs(c - direct) < 1e-12
print(f"decay_counter_90 = {c}")
print(f"decay_read_150 = {c * exp(-1)}")
print(f"bucket_bytes = {60 * 4}")
print(f"decay_bytes = {4 + 8}")
print(f"bucket_factor = {60 * 4 / (4 + 8)}")
print(f"decay_half_life_minutes = {tau * log(2)}")

# Equality check: sampled rows, no mismatch found.
print(f"equal_rows_needed = {next(n for n in range(1, 1000) if 0.99 ** n <= 0.05)}")
print(f"equal_rule_of_three_permille = {1000 * 3 / 10_000}")
assert 0.99 ** 299 <= 0.05 < 0.99 ** 298
print(f"equal_detect_300_percent = {100 * (1 - 0.99 ** 300)}")
