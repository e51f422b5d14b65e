"""Sizes of experiments and logs, the popularity baseline, and agreement of proxies with long-term results.

Tolerance: power formula against simulation within two points of power.
"""
from math import comb, sqrt

import numpy as np

Z = 1.959964 + 0.841621                                     # two-sided 5 %, power 80 %


def users_per_arm(rate, effect):
    return 2 * rate * (1 - rate) * (Z / effect) ** 2


def smallest_effect(rate, users):
    return Z * sqrt(2 * rate * (1 - rate) / users)


retention, arm = 0.60, 200_000
effect = smallest_effect(retention, arm)
print(f"retention_mde_points = {100 * effect}")
print(f"users_per_arm_for_tenth_point_millions = {users_per_arm(retention, 0.001) / 1e6}")
rng = np.random.default_rng(0)
a = rng.binomial(arm, retention, 20_000) / arm
b = rng.binomial(arm, retention + effect, 20_000) / arm
error = np.sqrt((a * (1 - a) + b * (1 - b)) / arm)
power = np.mean(np.abs(b - a) > 1.959964 * error)
assert abs(power - 0.8) < 0.02

# The same test on success per session, one session per user, for the lists of the worked example.
success = [sum(p * (1 - 0.7**n) for p, n in zip((0.45, 0.30, 0.25), counts)) for counts in ((6, 3, 1), (7, 3, 0))]
seen = smallest_effect(success[0], arm)
print(f"success_mde_points = {100 * seen}")
print(f"success_fall_over_mde = {(success[0] - success[1]) / seen}")

# Popularity on a catalogue whose interactions fall as 1/rank.
counts = 1 / np.arange(1, 100_001)
print(f"zipf_top10_percent = {100 * counts[:10].sum() / counts.sum()}")
print(f"zipf_top10_million_percent = {100 * counts[:10].sum() / (1 / np.arange(1, 1_000_001)).sum()}")
print(f"uplift_over_popularity_percent = {100 * (0.26 / (counts[:10].sum() / counts.sum()) - 1)}")
draws = rng.choice(counts.size, size=200_000, p=counts / counts.sum())
assert abs(np.mean(draws < 10) - counts[:10].sum() / counts.sum()) < 0.005

# Impression log: 50 million daily users, 200 impressions each, 150 bytes a record.
print(f"impression_log_tb_per_day = {50e6 * 200 * 150 / 1e12}")


def tail(agreements, tests):
    """Chance of at least so many agreements if the proxy were a coin."""
    return sum(comb(tests, k) for k in range(agreements, tests + 1)) / 2**tests


def wilson(agreements, tests, z=1.959964):
    p = agreements / tests
    middle = (p + z * z / (2 * tests)) / (1 + z * z / tests)
    half = z * sqrt(p * (1 - p) / tests + z * z / (4 * tests * tests)) / (1 + z * z / tests)
    return middle - half, middle + half


print(f"completion_agreement_percent = {100 * 24 / 40}")
print(f"completion_coin_chance = {tail(24, 40)}")
print(f"quiz_agreement_percent = {100 * 33 / 40}")
print(f"quiz_coin_chance = {tail(33, 40)}")
low, high = wilson(33, 40)
print(f"quiz_agreement_low_percent = {100 * low}")
print(f"quiz_agreement_high_percent = {100 * high}")
assert tail(24, 40) > 0.05 > tail(33, 40) and abs(tail(20, 40) - 0.5 - comb(40, 20) / 2**41) < 1e-12
