"""Little's law, M/M/c, batch windows against greedy batching, headroom, fan-out."""
from math import exp, factorial, log

import numpy as np

rng = np.random.default_rng(2)


def erlang_c(c, a):
    """Probability of waiting with c servers and offered load a."""
    top = a ** c / factorial(c) * c / (c - a)
    return top / (sum(a ** k / factorial(k) for k in range(c)) + top)


def wait_quantile(c, lam, mu, q):
    p = erlang_c(c, lam / mu)
    return 0.0 if p <= 1 - q else log(p / (1 - q)) / (c * mu - lam)


def mmc(c, lam, mu, n=200_000):
    """Waits of an M/M/c queue, first come, first served."""
    t = np.cumsum(rng.exponential(1 / lam, n))
    s = rng.exponential(1 / mu, n)
    free = [0.0] * c
    out = np.empty(n)
    import heapq
    heapq.heapify(free)
    for i in range(n):
        f = heapq.heappop(free)
        start = t[i] if t[i] > f else f
        out[i] = start - t[i]
        heapq.heappush(free, start + s[i])
    return out[n // 10:]


# One server, 10 ms each: mean and p99 of the time in the system at 50, 80, 90, 95 %.
for rho in (50, 80, 90, 95):
    lam = rho
    print(f"mm1_mean_{rho}_ms = {1000 / (100 - lam)}")
    print(f"mm1_p99_{rho}_ms = {1000 * log(100) / (100 - lam)}")
w = mmc(1, 80, 100)
assert abs(w.mean() / (0.8 / 20) - 1) < 0.15                 # W_q = rho / (mu - lambda)
# Ten servers at the same 80 %: pooled or each with its own queue.
print(f"pool_wait_prob_percent = {100 * erlang_c(10, 8.0)}")
print(f"pool_p99_wait_ms = {1000 * wait_quantile(10, 800, 100, 0.99)}")
print(f"own_p99_wait_ms = {1000 * wait_quantile(1, 80, 100, 0.99)}")
print(f"pool_mean_wait_ms = {1000 * erlang_c(10, 8.0) / 200}")
print(f"own_mean_wait_ms = {1000 * 0.8 / 20}")
w = mmc(10, 800, 100)
assert abs(np.quantile(w, 0.99) / wait_quantile(10, 800, 100, 0.99) - 1) < 0.12
# Little.
print(f"little_in_flight = {20_000 * 0.025}")
print(f"little_replicas = {20_000 * 0.025 / 16 / 0.6}")
assert abs((w.mean() + 0.01) * 800 - (800 * (erlang_c(10, 8.0) / 200 + 0.01))) < 1.0

# Batch service time alpha + beta b.
alpha, beta = 4e-3, 0.1e-3
s = lambda b: alpha + beta * b
for b in (1, 16, 64):
    print(f"batch_{b}_ms = {1e3 * s(b)}")
    print(f"batch_{b}_per_s = {b / s(b)}")
print(f"batch_limit_per_s = {1 / beta}")


def fixed_batch(lam):
    return lam * alpha / (1 - lam * beta)


for lam in (1000, 5000, 8000):
    b = fixed_batch(lam)
    print(f"greedy_batch_{lam} = {b}")
    print(f"greedy_service_{lam}_ms = {1e3 * s(b)}")
    print(f"greedy_mean_{lam}_ms = {1.5e3 * s(b)}")
    print(f"greedy_worst_{lam}_ms = {2e3 * s(b)}")
    assert abs(b - lam * s(b)) < 1e-6


def simulate(lam, window, cap=256, n=80_000):
    """window None: take all that waits as soon as the server is free. Else: wait until the oldest has waited that long."""
    t = np.cumsum(rng.exponential(1 / lam, n))
    lat = np.empty(n)
    i, free, sizes = 0, 0.0, []
    while i < n:
        start = max(free, t[i] + (window or 0.0))
        if window and i + cap <= n:
            start = max(free, min(start, t[i + cap - 1]))
        j = min(int(np.searchsorted(t, start, "right")), i + cap)
        j = max(j, i + 1)
        start = max(start, t[j - 1])
        done = start + s(j - i)
        lat[i:j] = done - t[i:j]
        sizes.append(j - i)
        free, i = done, j
    cut = n // 10
    return lat[cut:], float(np.mean(sizes))


for lam in (1000, 5000):
    for name, win in (("greedy", None), ("2", 2e-3), ("8", 8e-3), ("20", 20e-3)):
        lat, size = simulate(lam, win)
        print(f"sim_{lam}_{name}_p99_ms = {round(1e3 * np.quantile(lat, 0.99), 1)}")
        print(f"sim_{lam}_{name}_batch = {round(size, 0)}")
        if name == "greedy":
            keep = np.quantile(lat, 0.99)
            assert 0.7 * s(fixed_batch(lam)) < lat.mean() < 1.7 * s(fixed_batch(lam))
            assert lat.mean() < 1.6 * s(max(1, fixed_batch(lam)))
        else:
            assert np.quantile(lat, 0.99) > keep * 0.97       # a window never beats greedy here
# Question: alpha 6 ms, beta 0.2 ms, 3,000 per second.
b = 3000 * 6e-3 / (1 - 3000 * 0.2e-3)
print(f"q_batch = {b}")
print(f"q_service_ms = {6 + 0.2 * b}")
print(f"q_worst_ms = {2 * (6 + 0.2 * b)}")
print(f"q_limit_per_s = {1 / 0.2e-3}")
half = 1500 * 6e-3 / (1 - 1500 * 0.2e-3)
print(f"q_two_batch = {half}")
print(f"q_two_worst_ms = {2 * (6 + 0.2 * half)}")
cap = 3000 / (64 / (6e-3 + 64 * 0.2e-3))
print(f"q_cap64_util_percent = {100 * cap}")
# Utilization of the server as a share of its limit.
print(f"q_load_percent = {100 * 3000 / 5000}")

# Headroom: traffic doubles in ten minutes; 60 s until noticed, 120 s until warm.
print(f"headroom_percent = {100 * 180 / 600}")
print(f"headroom_target_percent = {100 * 0.75 / 1.3}")
print(f"headroom_warm_percent = {100 * (60 + 15) / 600}")
print(f"headroom_warm_target_percent = {100 * 0.75 / (1 + 75 / 600)}")

# Hedging and fan-out.
print(f"fanout_5_percent = {100 * (1 - 0.99 ** 5)}")
print(f"need_per_call_percent = {100 * 0.99 ** (1 / 5)}")

# Question: M/M/1 sizing. Service 8 ms, p99 of the time in the system below 60 ms.
mu = 1000 / 8
lam = mu - log(100) / 0.060
print(f"q_single_rate = {lam}")
print(f"q_single_util_percent = {100 * lam / mu}")
print(f"q_single_servers_up = {-(-2000 // lam)}")
c = 17
while True:
    p = erlang_c(c, 2000 / mu)
    # time in the system: wait plus service; bound by simulation below
    if p < 1 and 2000 < c * mu:
        x = mmc(c, 2000, mu, 60_000) + rng.exponential(1 / mu, 54_000)
        if np.quantile(x, 0.99) < 0.060:
            break
    c += 1
print(f"q_pool_servers = {c}")
print(f"q_offered = {2000 / mu}")
print(f"q_pool_util_percent = {100 * 2000 / mu / c}")

from math import ceil
target = 0.75 / 1.3
print(f"q_real_replicas = {ceil(16 / target)}")
print(f"q_zone_replicas = {ceil(16 / 0.75 * 1.5)}")
print(f"q_both_replicas = {ceil(16 / target * 1.5)}")
assert ceil(16 / (0.75 / 1.125)) == 24

# Scenario: load 66 %, arithmetic +15 %, a second in which a quarter of the requests is sent again.
wait = lambda rho: rho / (1 - rho)
after = 0.66 * 1.15
print(f"release_load_percent = {100 * after}")
print(f"release_burst_percent = {100 * after * 1.25}")
print(f"release_wait_factor = {wait(after * 1.25) / wait(0.66)}")
