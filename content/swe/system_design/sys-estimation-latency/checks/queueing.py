"""Little's law and waiting: a queue simulated by Lindley's recursion against the formulas, Erlang C by recursion and by the full sum."""
import math

import numpy as np

r = np.random.default_rng(11)


def lindley(gaps, services):
    """Waiting times of a single first-come, first-served server."""
    free, clock, waits = 0.0, 0.0, np.empty(len(gaps))
    for i, (gap, s) in enumerate(zip(gaps.tolist(), services.tolist())):
        clock += gap
        start = max(clock, free)
        waits[i] = start - clock
        free = start + s
    return waits


N = 1_000_000
for rho in (0.5, 0.8):  # M/M/1 with mean service 1
    gaps, services = r.exponential(1 / rho, N), r.exponential(1.0, N)
    waits = lindley(gaps, services)
    total = waits + services
    assert abs(total.mean() * (1 - rho) - 1) < 0.05
    assert abs(np.quantile(total, 0.99) / total.mean() - math.log(100)) < 0.25
    arrivals = np.cumsum(gaps)
    marks = np.linspace(arrivals[1000], arrivals[-1000], 20_001)
    departures = np.sort(arrivals + total)
    in_system = np.searchsorted(arrivals, marks) - np.searchsorted(departures, marks)
    assert abs(in_system.mean() / (N / arrivals[-1] * total.mean()) - 1) < 0.03  # Little's law
print(f"p99_over_mean = {math.log(100)}")

for rho in (0.5, 0.6, 0.8, 0.9, 0.95):
    print(f"mm1_stretch_{round(100 * rho)} = {1 / (1 - rho)}")

# Kingman with Poisson arrivals: exact for M/G/1. Log-normal service with squared coefficient of variation 4.
rho, cs2 = 0.6, 4.0
sig = math.sqrt(math.log(1 + cs2))
services = np.exp(sig * r.standard_normal(N) - sig * sig / 2)
kingman = (1 + cs2) / 2 * rho / (1 - rho)
wq = lindley(r.exponential(1 / rho, N), services).mean()
assert abs(wq / kingman - 1) < 0.15
print(f"kingman_wait_variable = {kingman}")
print(f"kingman_wait_exponential = {rho / (1 - rho)}")
print(f"kingman_wait_constant = {0.5 * rho / (1 - rho)}")
wq = lindley(r.exponential(1 / rho, N), np.ones(N)).mean()
assert abs(wq / (0.5 * rho / (1 - rho)) - 1) < 0.05


def erlang_c(c, a):
    b = 1.0  # Erlang B by recursion
    for k in range(1, c + 1):
        b = a * b / (k + a * b)
    return b / (1 - (a / c) * (1 - b))


def erlang_c_sum(c, a):
    terms = [math.exp(k * math.log(a) - math.lgamma(k + 1)) for k in range(c + 1)]
    last = terms[c] * c / (c - a)
    return last / (sum(terms[:c]) + last)


def wait(c, rho):
    """Mean wait in units of the service time."""
    return erlang_c(c, c * rho) / (c * (1 - rho))


for c in (1, 8, 64):
    for rho in (0.6, 0.8, 0.9, 0.95):
        assert abs(erlang_c(c, c * rho) - erlang_c_sum(c, c * rho)) < 1e-9
        print(f"wait_c{c}_{round(100 * rho)}_percent = {100 * wait(c, rho)}")
print(f"wait_chance_c1_60_percent = {100 * erlang_c(1, 0.6)}")
print(f"wait_chance_c8_60_percent = {100 * erlang_c(8, 4.8)}")
print(f"wait_chance_c32_60_percent = {100 * erlang_c(32, 19.2):.4f}")

# Square-root staffing
beta = 1.0
phi = math.exp(-0.5) / math.sqrt(2 * math.pi)
Phi = 0.5 * (1 + math.erf(1 / math.sqrt(2)))
print(f"halfin_whitt_percent = {100 / (1 + beta * Phi / phi)}")
for a in (25, 100, 2400):
    c = math.ceil(a + math.sqrt(a))
    print(f"root_rho_{a}_percent = {100 * a / c}")
    print(f"root_chance_{a}_percent = {100 * erlang_c(c, a)}")

# bank: one server from 85 % to 95 %
print(f"stretch_ratio_85_95 = {(1 / 0.05) / (1 / 0.15)}")
print(f"stretch_85 = {1 / 0.15}")
print(f"stretch_95 = {1 / 0.05}")

# a stall of 2 s, then draining: fluid queue in steps of 1 ms
capacity_for = {60: 60_000 / 0.6, 90: 60_000 / 0.9, 98: 60_000 / 0.98}
for percent, capacity in capacity_for.items():
    queue, t = 0.0, 0.0
    while t < 2.0 or queue > 1e-6:
        queue += 60_000 * 0.001
        if t >= 2.0 - 1e-9:
            queue = max(0.0, queue - capacity * 0.001)
        t += 0.001
        if percent == 60 and abs(t - 2.0) < 1e-9:
            print(f"stall_backlog = {queue}")
    assert abs((t - 2.0) / (2.0 * percent / (100 - percent)) - 1) < 0.02
    print(f"stall_drain_{percent}_s = {t - 2.0}")
print(f"ten_percent_more_at_80 = {(1 / (1 - 0.88)) / (1 / (1 - 0.8))}")
