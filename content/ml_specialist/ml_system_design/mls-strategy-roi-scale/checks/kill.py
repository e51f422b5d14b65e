"""Where to stop after a pilot: the line by likelihood ratio, its errors, and what wrong lines cost.

Tolerance: values by simulation within 0.02 million; the line is the best of a grid to 0.02.
"""
from math import erf, log, sqrt

import numpy as np

Phi = lambda z: 0.5 * (1 + erf(z / sqrt(2)))
P, GAIN, COST, ERR = 0.4, 4.0, 1.0, 0.5                      # odds, stakes in millions, error of the pilot


def value(line):
    """Expected value of going on if the pilot shows more than `line`."""
    return P * GAIN * (1 - Phi((line - 1) / ERR)) - (1 - P) * COST * (1 - Phi(line / ERR))


line = 0.5 + ERR**2 * log((1 - P) * COST / (P * GAIN))
grid = np.linspace(-2, 3, 5001)
assert abs(grid[np.argmax([value(g) for g in grid])] - line) < 0.002
rng = np.random.default_rng(8)
good = rng.random(400_000) < P
seen = good + rng.normal(0, ERR, good.size)
for at in (line, 1.0):
    assert abs(np.where(seen > at, np.where(good, GAIN, -COST), 0).mean() - value(at)) < 0.02
print(f"kill_line = {line}\nkill_good_percent = {100 * Phi((line - 1) / ERR)}\nkill_dud_percent = {100 * (1 - Phi(line / ERR))}")
print(f"kill_value = {value(line)}\nkill_none = {P * GAIN - (1 - P) * COST}\nkill_plan = {value(1.0)}")
assert value(1.0) < P * GAIN - (1 - P) * COST < value(line)
print(f"none_of_eight_percent = {100 * (1 - 0.125) ** 8}")
