"""Window counters: stream against batch, bursts, and what a late counter lets through."""
from collections import deque

import numpy as np

rng = np.random.default_rng(9)
WIDTH = 3600
times = np.sort(np.r_[rng.uniform(0, 4 * 3600, 600), 5000 + rng.uniform(0, 60, 150)])
card = rng.integers(0, 40, times.size)
card[(times >= 5000) & (times < 5060)] = 7


def batch(t, who):
    """Attempts of the same card in (t - width, t], the present one included."""
    return int(((card == who) & (times > t - WIDTH) & (times <= t)).sum())


state, stream = {}, []
for t, who in zip(times, card):
    q = state.setdefault(who, deque())
    while q and q[0] <= t - WIDTH:
        q.popleft()
    q.append(t)
    stream.append(len(q))
assert stream == [batch(t, who) for t, who in zip(times, card)]

# Buckets of one minute: off by at most the attempts of one bucket.
worst, total = 0, 0
for t, who, exact in zip(times, card, stream):
    mine = times[(card == who) & (times <= t)]
    approx = int((mine >= (t // 60 - 59) * 60).sum())
    worst, total = max(worst, abs(approx - exact)), total + abs(approx - exact)
    lost = ((card == who) & (times > t - WIDTH) & (times < (t // 60 - 59) * 60)).sum()
    assert exact - approx == lost
print(f"bucket_worst = {worst}")
print(f"bucket_mean_error = {total / times.size}")


def passed(per_second, attempts, limit, lag):
    """Attempts that see a count below the limit; the count they read is `lag` seconds old."""
    at = np.arange(attempts) / per_second
    known = np.array([(at <= t - lag).sum() for t in at]) if lag > 0 else np.arange(attempts)
    return int((known < limit).sum())


print(f"burst_lag_passed = {passed(100, 1000, 5, 2.0)}")
print(f"burst_sync_passed = {passed(100, 1000, 5, 0.0)}")
print(f"burst_slow_lag_passed = {passed(1, 1000, 5, 2.0)}")
print(f"q_burst_lag_passed = {passed(40, 500, 3, 5.0)}")
print(f"q_burst_sync_passed = {passed(40, 500, 3, 0.0)}")
