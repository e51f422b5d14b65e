"""Cadence, window, change detection, labels that come late, and loops."""
from math import sqrt

import numpy as np

rng = np.random.default_rng(5)


# Cadence: a release costs C, and a model of age t loses s t per day.
def per_day(period, cost, slope):
    return cost / period + slope * period / 2


def best(cost, slope):
    t = sqrt(2 * cost / slope)
    assert all(per_day(t, cost, slope) <= per_day(x, cost, slope) + 1e-9 for x in np.linspace(0.2, 60, 600))
    return t


t = best(900, 50)
print(f"cadence_days = {t}")
print(f"cadence_cost = {per_day(t, 900, 50)}")
print(f"cadence_cost_double_period = {per_day(2 * t, 900, 50)}")
print(f"cadence_excess_double_percent = {100 * (per_day(2 * t, 900, 50) / per_day(t, 900, 50) - 1)}")
t = best(600, 75)
print(f"q_cadence_days = {t}")
for p in (1, 4, 7, 30):
    print(f"q_cost_every_{p} = {per_day(p, 600, 75)}")
print(f"q_weekly_excess_percent = {100 * (per_day(7, 600, 75) / per_day(t, 600, 75) - 1)}")


# Window: mean of the last w days, noise variance v per example, n examples a day, drift g per day, labels late by d.
def mse(w, v, n, g, d=0.0):
    return v / (n * w) + (g * (w / 2 + d)) ** 2


p, n, g = 0.04, 5000, 0.0005
v = p * (1 - p)
w = (2 * v / (n * g * g)) ** (1 / 3)
grid = np.linspace(0.3, 60, 20_000)
assert abs(grid[np.argmin(mse(grid, v, n, g))] - w) < 0.01
print(f"window_days = {w}")
for days in (1, 4, 30):
    print(f"window_rmse_{days}_percent_of_rate = {100 * sqrt(mse(days, v, n, g)) / p}")
late = grid[np.argmin(mse(grid, v, n, g, 2.0))]
print(f"window_late_days = {late}")
print(f"window_late_rmse_percent = {100 * sqrt(mse(late, v, n, g, 2.0)) / p}")
print(f"window_hundredfold_days = {(2 * v / (100 * n * g * g)) ** (1 / 3)}")
print(f"window_hundredfold_rmse_percent = {100 * sqrt(mse((2 * v / (100 * n * g * g)) ** (1 / 3), v, 100 * n, g)) / p}")
sim = []
for _ in range(4000):                                       # discrete days: ages 0.5, 1.5, ... lie below today's rate
    ages = np.arange(4) + 0.5
    sim.append(rng.binomial(n, p - g * ages).mean() / n - p)
assert abs(sqrt(np.mean(np.square(sim))) / sqrt(mse(4, v, n, g)) - 1) < 0.05


# CUSUM: S = max(0, S + z - k), alarm above h; mean time to the first alarm.
def run_length(mean, k=0.5, h=5.0, runs=3000, horizon=8000):
    s, out, alive = np.zeros(runs), np.full(runs, float(horizon)), np.ones(runs, bool)
    for step in range(1, horizon + 1):
        s[alive] = np.maximum(0, s[alive] + rng.normal(mean, 1, alive.sum()) - k)
        hit = alive & (s > h)
        out[hit] = step
        alive &= ~hit
        if not alive.any():
            break
    return out.mean()


quiet, one = run_length(0.0), run_length(1.0)
print(f"cusum_quiet_hours = {quiet}")
print(f"cusum_one_sigma_hours = {one}")
threshold = 1 / 0.00135
print(f"three_sigma_quiet_hours = {threshold}")
print(f"three_sigma_hours_at_one = {1 / 0.02275}")
assert quiet > threshold and one < 12

# Labels that come late.
share = {1: 0.40, 3: 0.62, 7: 0.80}
clicks, base = 10_000, 0.045
for age, seen in ((1, 168), (3, 232)):
    expected = clicks * base * share[age]
    print(f"late_raw_{age}_percent = {100 * seen / clicks}")
    print(f"late_rate_{age}_percent = {100 * seen / share[age] / clicks}")
    print(f"late_expected_{age} = {expected}")
    print(f"late_z_{age} = {(seen - expected) / sqrt(expected)}")
print(f"exp_seen_one_day_percent = {100 * (1 - np.exp(-1 / 3))}")

# Loops. Exposure in proportion to clicks so far, two equal items, one click each at the start: the share becomes uniform.
a = np.ones(20_000)
for step in range(2, 3000):
    a += rng.random(20_000) < a / step
final = a / 3000
print(f"urn_lopsided_percent = {100 * ((final > 0.9) | (final < 0.1)).mean()}")
assert abs(((final > 0.9) | (final < 0.1)).mean() - 0.2) < 0.02


def locked(explore, runs=4000, rounds=200, batch=100):
    """Two items with click rates 5 and 6 %: share of runs in which the worse one is shown at the end."""
    rate = np.array([0.05, 0.06])
    shown = np.full((runs, 2), 100.0)
    clicked = rng.binomial(100, rate, (runs, 2)).astype(float)
    for _ in range(rounds):
        lead = (clicked[:, 1] / shown[:, 1] > clicked[:, 0] / shown[:, 0]).astype(int)
        give = np.full((runs, 2), int(batch * explore / 2))
        give[np.arange(runs), lead] += batch - give.sum(1)
        shown += give
        clicked += rng.binomial(give, rate)
    return (clicked[:, 1] / shown[:, 1] <= clicked[:, 0] / shown[:, 0]).mean()


greedy, exploring = locked(0.0), locked(0.1)
print(f"greedy_wrong_percent = {100 * greedy}")
print(f"explore_wrong_percent = {100 * exploring}")
assert exploring < 0.5 * greedy
