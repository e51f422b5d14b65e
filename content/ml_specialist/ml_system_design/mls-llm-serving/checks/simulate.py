"""Static against continuous batching, queues of prompts, and routing by prefix."""
import heapq
from math import sqrt

import numpy as np


def lengths(n, r):
    return np.minimum(1 + r.geometric(1 / 300, n), 2000)


def static(lens, slots):
    """Steps until all are done: a batch leaves when its longest has finished."""
    return sum(int(max(lens[i:i + slots])) for i in range(0, len(lens), slots))


def continuous(lens, slots):
    """A finished sequence gives its slot to the next one at the next step."""
    free = [0] * slots
    for n in lens:
        heapq.heappush(free, heapq.heappop(free) + int(n))
    return max(free)


r = np.random.default_rng(1)
lens = lengths(6400, r)
s, c = static(lens, 64), continuous(lens, 64)
print(f"static_steps = {s}")
print(f"continuous_steps = {c}")
print(f"batching_gain = {s / c}")
print(f"static_use_percent = {100 * lens.sum() / (64 * s)}")
print(f"continuous_use_percent = {100 * lens.sum() / (64 * c)}")


def ttft(rho, cv, n=400_000, service=0.0538):
    """One prefill host, Poisson arrivals: 95th percentile of wait plus service, in ms."""
    r = np.random.default_rng(2)
    size = np.full(n, service) if cv == 0 else service * r.gamma(1 / cv**2, cv**2, n)
    gaps = r.exponential(service / rho, n)
    wait, out = 0.0, np.empty(n)
    for i in range(n):
        out[i] = wait + size[i]
        wait = max(0.0, wait + size[i] - gaps[i])
    return 1e3 * out.mean(), 1e3 * np.quantile(out, 0.95)


for rho in (0.5, 0.7, 0.9):
    for cv in (0, 1):
        mean, p95 = ttft(rho, cv)
        theory = 53.8 * (1 + rho * (1 + cv**2) / 2 / (1 - rho))
        assert abs(mean / theory - 1) < 0.06
        print(f"ttft_{round(100 * rho)}_cv{cv}_mean_ms = {mean}")
        print(f"ttft_{round(100 * rho)}_cv{cv}_p95_ms = {p95}")

# Prefixes: 400 of them, popularity 1/rank, 20 hosts that can each hold 25.
r = np.random.default_rng(3)
weight = 1 / np.arange(1, 401)
asked = r.choice(400, 60_000, p=weight / weight.sum())


def hits(route, hosts=20, hold=25):
    caches = [dict() for _ in range(hosts)]
    good, load = 0, np.zeros(hosts)
    for t, x in enumerate(asked):
        h = route(x)
        load[h] += 1
        cache = caches[h]
        good += x in cache
        cache[x] = t
        if len(cache) > hold:
            del cache[min(cache, key=cache.get)]
    return good / len(asked), load.max() / load.mean()


home = r.permutation(400) % 20
spread = {x: [(home[x] + i) % 20 for i in range(6 if x < 5 else 1)] for x in range(400)}
rand = hits(lambda x: int(r.integers(20)))
sticky = hits(lambda x: home[x])
copies = hits(lambda x: spread[x][int(r.integers(len(spread[x])))])
for name, (h, m) in (("random", rand), ("sticky", sticky), ("copies", copies)):
    print(f"route_{name}_hit_percent = {100 * h}")
    print(f"route_{name}_max_over_mean = {m}")
assert sticky[0] > rand[0] and copies[1] < sticky[1]
