"""Failures, checkpoint interval, goodput, preemptible machines."""
from math import exp, sqrt

import numpy as np

rng = np.random.default_rng(9)

# 419 unexpected interruptions in 54 days on 16,384 GPUs.
rate = 419 / (54 * 16_384)
print(f"gpu_mtbf_days = {1 / rate}")
print(f"gpu_mtbf_years = {1 / rate / 365}")
for g in (1024, 16_384):
    print(f"mtbf_{g}_h = {24 / (rate * g)}")
print(f"failures_1024_28_days = {rate * 1024 * 28.5}")
print(f"failures_1024_9_days_rounded = {round(rate * 1024 * 9.0)}")


def waste(T, delta, M, R):
    """Share of time lost: writing, half an interval of lost work, restart."""
    return delta / T + T / (2 * M) + R / M


def best(delta, M):
    return sqrt(2 * delta * M)


def simulate(T, delta, M, R, segments=60_000):
    """Exponential failures; a failure loses the work since the last checkpoint."""
    useful = total = 0.0
    for x in rng.exponential(M, segments):
        cycles = int(x // (T + delta))
        useful += cycles * T
        total += x + R
    return 1 - useful / total


for g, delta in ((1024, 60), (16_384, 60), (16_384, 5)):
    M = 86_400 / (rate * g)
    T = best(delta, M)
    print(f"interval_{g}_{delta}_min = {T / 60}")
    print(f"waste_{g}_{delta}_percent = {100 * waste(T, delta, M, 0)}")
    print(f"waste_restart_{g}_{delta}_percent = {100 * waste(T, delta, M, 600)}")
    assert abs(simulate(T, delta, M, 600) - waste(T, delta, M, 600)) < 0.025, (g, delta)
    grid = np.linspace(T / 5, T * 5, 4000)
    assert abs(grid[np.argmin(waste(grid, delta, M, 0))] / T - 1) < 0.01
print(f"restart_share_16384_percent = {100 * 600 / (86_400 / (rate * 16_384))}")

# Worked example: 1,024 GPUs, delta 60 s, hourly against the optimum.
M = 86_400 / (rate * 1024)
print(f"waste_hourly_percent = {100 * waste(3600, 60, M, 0)}")
print(f"waste_six_hours_percent = {100 * waste(6 * 3600, 60, M, 0)}")
print(f"mtbf_1024_s = {M}")

# Question: 2,048 GPUs, MTBF of the job 24 h, delta 120 s, restart 15 min, hourly now.
T = best(120, 86_400)
print(f"q_interval_min = {T / 60}")
print(f"q_waste_best_percent = {100 * waste(T, 120, 86_400, 900)}")
print(f"q_waste_four_hours_percent = {100 * waste(4 * 3600, 120, 86_400, 900)}")
T5 = best(5, 86_400)
print(f"q_interval_async_min = {T5 / 60}")
print(f"q_waste_async_percent = {100 * waste(T5, 5, 86_400, 900)}")

# Preemptible: a node is reclaimed every 40 h on average; price 40 %; restart 8 min; checkpoint 5 s.
for nodes in (4, 64):
    M = 40 * 3600 / nodes
    w = waste(best(5, M), 5, M, 480)
    print(f"spot_mtbf_{nodes}_min = {M / 60}")
    print(f"spot_waste_{nodes}_percent = {100 * w}")
    print(f"spot_cost_{nodes}_percent = {100 * 0.4 / (1 - w)}")
    print(f"spot_time_{nodes}_factor = {1 / (1 - w)}")
w = waste(best(5, 40 * 3600 / 64), 5, 40 * 3600 / 64, 60)
print(f"spot_hot_waste_64_percent = {100 * w}")

# Scenario: MFU fell from 41 to 29 %.
print(f"slow_factor = {41 / 29}")
print(f"slow_extra_percent = {100 * (41 / 29 - 1)}")
print(f"slow_usd_day_k = {512 * 24 * 3 * (1 - 29 / 41) / 1e3}")

# fp8: 60 % of the step halves, 5 % is added.
step = 0.60 / 2 + 0.10 + 0.20 + 0.10 + 0.05
assert abs(step - 0.75) < 1e-12
print(f"fp8_speedup = {1 / step}")
print(f"fp8_saved_kusd = {55 * 512 * 24 * 3 * (1 - step) / 1e3}")
