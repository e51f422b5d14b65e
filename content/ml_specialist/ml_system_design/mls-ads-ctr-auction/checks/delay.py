"""Delayed conversions: what a short window loses, and the stream of fake negatives."""
from math import exp, isclose, log

import numpy as np


def seen(hours, fast=0.6, fast_mean=0.5, slow_mean=72.0):
    """Share of conversions that have arrived after so many hours: a fast and a slow part."""
    return fast * (1 - exp(-hours / fast_mean)) + (1 - fast) * (1 - exp(-hours / slow_mean))


for h in (1, 24, 168, 720):
    print(f"seen_{h}h_percent = {100 * seen(h)}")
print(f"underestimate_1h_percent = {100 * (1 - seen(1))}")
print(f"bid_at_target_20_usd = {20 * 0.02 * seen(1)}")

# Every click is a negative at once, every conversion a positive later: b = p/(1+p).
rng = np.random.default_rng(1)
for p in (0.02, 0.05, 0.30):
    n = 400_000
    conv = rng.random(n) < p
    stream = conv.sum() / (n + conv.sum())
    assert abs(stream - p / (1 + p)) < 0.002
    assert abs(stream / (1 - stream) - p) < 0.004
b = 0.0476
print(f"fake_from_stream_percent = {100 * b / (1 - b)}")
print(f"fake_stream_5_percent = {100 * 0.05 / 1.05}")
print(f"fake_stream_30_percent = {100 * 0.30 / 1.30}")
print(f"fake_error_30_percent = {100 * (1 - 1 / 1.30)}")

# Steady state is needed: conversion rate halves at once; conversions of old clicks still arrive.
p_old, p_new = 0.04, 0.02
share_slow_due = 1 - seen(1)
stream_pos = p_new * seen(1) + p_old * (1 - seen(1))
print(f"after_drop_1h_percent = {100 * stream_pos}")
print(f"after_drop_error_percent = {100 * (stream_pos / p_new - 1)}")

# Completion weights: conversions in a young window divided by the share that has arrived.
# Clicks of the last hour, spread evenly.
grid = (np.arange(2000) + 0.5) / 2000
mean_seen_hour = np.mean([seen(g) for g in grid])
print(f"mean_seen_first_hour_percent = {100 * mean_seen_hour}")
mean_seen_day = np.mean([seen(24 * g) for g in grid])
print(f"mean_seen_first_day_percent = {100 * mean_seen_day}")
# 60,000 clicks, p = 2 %: conversions seen and the standard error of the completed rate.
n, p = 60_000, 0.02
got = n * p * mean_seen_hour
print(f"hour_conversions_seen = {got}")
print(f"hour_estimate_se_percent = {100 / got ** 0.5}")
print(f"wait_day_conversions = {n * p * seen(24)}")

# Question: fast share 0.5 with mean 1 h, slow share 0.5 with mean 96 h; 40,000 clicks an hour, p 3 %.
s = lambda h: seen(h, 0.5, 1.0, 96.0)
for h in (1, 6, 24, 168):
    print(f"q_seen_{h}h_percent = {100 * s(h)}")
print(f"q_pcvr_1h_percent = {3 * s(1)}")
print(f"q_pcvr_24h_percent = {3 * s(24)}")
print(f"q_cost_per_sale_1h = {50 * s(1)}")
print(f"q_fake_stream_percent = {100 * 0.03 / 1.03}")
print(f"q_conversions_day = {40_000 * 24 * 0.03}")
promo = 0.06
biased = (promo * s(1) + 0.03 * (1 - s(1)))
print(f"q_promo_first_hour_percent = {100 * biased}")
print(f"q_promo_shortfall_percent = {100 * (1 - biased / promo)}")
end = 0.03 * s(6) + 0.06 * (1 - s(6))
print(f"q_after_promo_percent = {100 * end}")
print(f"q_after_promo_excess_percent = {100 * (end / 0.03 - 1)}")
print(f"q_completed_factor = {1 / s(24)}")
assert isclose(s(0), 0)
young = 40_000 * 0.03 * s(1)
print(f"q_young_conversions = {young}")
print(f"q_young_error_percent = {100 / young ** 0.5}")
