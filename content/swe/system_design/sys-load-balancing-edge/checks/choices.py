"""Random against two choices: balls in bins, then queues, each beside its formula."""
import heapq
import math
import random

import numpy as np

r = np.random.default_rng(8)
n, worlds = 1_000, 300
one = np.mean([np.bincount(r.integers(0, n, n), minlength=n).max() for _ in range(worlds)])


def two_choices(rng):
    bins, top = [0] * n, 0
    for _ in range(n):
        a, b = rng.randrange(n), rng.randrange(n)
        pick = a if bins[a] <= bins[b] else b
        bins[pick] += 1
        top = max(top, bins[pick])
    return top


rng = random.Random(3)
two = np.mean([two_choices(rng) for _ in range(worlds)])
assert 5 < one < 6 and 2.8 < two < 3.3
print(f"one_max = {one}")
print(f"two_max = {two}")

# ---- a thousand requests in flight on 100 hosts: mean 10
heavy_one = np.mean([np.bincount(r.integers(0, 100, 1_000), minlength=100).max() for _ in range(2_000)])


def heavy_two(rng):
    bins = [0] * 100
    for _ in range(1_000):
        a, b = rng.randrange(100), rng.randrange(100)
        bins[a if bins[a] <= bins[b] else b] += 1
    return max(bins)


print(f"heavy_one_max = {heavy_one}")
print(f"heavy_two_max = {np.mean([heavy_two(rng) for _ in range(300)])}")


# ---- queues: Poisson arrivals, exponential service, share of hosts with at least k, mean time in system
def queues(choices, load=0.9, hosts=200, events=400_000, seed=1):
    g = random.Random(seed)
    q, busy = [0] * hosts, []  # busy: ends of running jobs
    t, arrive = 0.0, 0.0
    area, tail, samples, skip = 0.0, 0, 0, events // 4
    start = None
    for e in range(events):
        if busy and busy[0][0] < arrive:
            now, host = heapq.heappop(busy)
            step, kind = now - t, "end"
        else:
            now, step, kind = arrive, arrive - t, "in"
        if e >= skip:
            start = now if start is None else start
            area += step * sum_q[0]
        t = now
        if kind == "in":
            arrive = now + g.expovariate(load * hosts)
            picks = [g.randrange(hosts) for _ in range(choices)]
            host = min(picks, key=q.__getitem__)
            q[host] += 1
            sum_q[0] += 1
            if q[host] == 1:
                heapq.heappush(busy, (now + g.expovariate(1), host))
        else:
            q[host] -= 1
            sum_q[0] -= 1
            if q[host]:
                heapq.heappush(busy, (now + g.expovariate(1), host))
        if e >= skip and e % 500 == 0:
            tail, samples = tail + sum(x >= 5 for x in q), samples + hosts
    in_flight = area / (t - start)
    return in_flight / (load * hosts), tail / samples  # Little


sum_q = [0]
time_two, tail_two = queues(2)
sum_q = [0]
time_one, tail_one = queues(1, events=1_200_000)
exact_two = sum(0.9 ** (2**i - 2) for i in range(1, 12))
assert abs(time_two / exact_two - 1) < 0.06, (time_two, exact_two)
assert abs(time_one / 10 - 1) < 0.15, time_one
assert abs(tail_two - 0.9**31) < 0.015 and abs(tail_one - 0.9**5) < 0.06, (tail_two, tail_one)
print(f"queue_one_time = {1 / (1 - 0.9)}")
print(f"queue_two_time = {exact_two}")
print(f"queue_one_tail_percent = {100 * 0.9**5}")
print(f"queue_two_tail_percent = {100 * 0.9**31}")
print(f"queue_two_time_95 = {sum(0.95 ** (2**i - 2) for i in range(1, 14))}")
