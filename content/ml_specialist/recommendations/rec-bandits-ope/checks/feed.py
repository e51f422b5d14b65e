"""Budgets, rows and errors of the feed, the lessons app and the small questions.

Tolerance: 6 % for the simulated error of a uniform slice; the rest are closed forms. The expected maximum of 20 normals is simulated to three digits.
"""
from math import sqrt

import numpy as np

curse20 = np.random.default_rng(4).normal(size=(200_000, 20)).max(1).mean()

# --- flagship q12 ----------------------------------------------------------------------------------------------------------
req, share, seen, slot_clicks, keep = 40e6, 0.2, 0.6, 0.04, 0.5
print(f"q12_max_share_percent = {100 * 0.005 / (slot_clicks * (1 - keep))}")
print(f"q12_cost_percent = {100 * slot_clicks * share * (1 - keep)}")
imp = req * share * seen
print(f"q12_impressions_millions = {imp / 1e6}")
print(f"q12_per_new_item = {imp / 60_000}")
floor = 0.1 / 100
print(f"q12_floor = {floor}\nq12_wmax = {1 / floor}")
n, ew2, ctr = 14 * imp, 50, 0.03
print(f"q12_rows_millions = {n / 1e6}\nq12_ess_millions = {n / ew2 / 1e6}")
se = sqrt(ew2 / (n * ctr))
print(f"q12_rel_se_percent = {100 * se}\nq12_mde_percent = {280 * se}\nq12_curse_percent = {100 * curse20 * se}")
print(f"q12_mean_w_se_day = {sqrt(49 / imp)}")
print(f"q12_mean_w_sigmas = {0.01 / sqrt(49 / imp)}")
print(f"q12_top_share_cost_percent = {100 * 0.3 * 0.01 * 0.1}")
print(f"q12_feed_effect_percent = {100 * slot_clicks * 0.014}")

# --- q13: lessons -------------------------------------------------------------------------------------------------------------
print(f"q13_rel_se_20_percent = {100 * sqrt((1.3 ** 20 / 0.4 - 1) / 2e6)}")
print(f"q13_rel_se_1_percent = {100 * sqrt((1.3 / 0.4 - 1) / 2e6)}")
print(f"q13_rel_se_ab_percent = {100 * sqrt(2 * 0.6 / 0.4 / 1e6)}")
print(f"q13_ab_users_thousands = {2 * (1.96 + 0.8416) ** 2 * 0.6 / 0.4 / 0.01 ** 2 / 1e3}")
print(f"q13_ew2_60 = {1.3 ** 60}")
# surrogate: return = 0.30 + 0.25 * mastery; policy moves mastery +0.02 and a side effect -0.008
print(f"q13_surrogate_points = {100 * 0.25 * 0.02}\nq13_true_points = {100 * (0.25 * 0.02 - 0.008)}")
assert 0.25 * 0.02 > 0 > 0.25 * 0.02 - 0.008
# q06: two-stage blindness
print(f"q06_rows_per_day = {2e6 * 0.05}")
print(f"q06_slot_cost_percent = {100 * 0.06 * 0.05 * 0.7}")
print(f"q06_ranker_cost_percent = {100 * 0.05 * 0.7}")
# q03
w, r = np.array([0.1 / 0.5, 0.9 / 0.5, 0.9 / 0.3, 0.1 / 0.2]), np.array([1, 0, 1, 0])
print(f"q03_ips = {(w * r).mean()}\nq03_snips = {(w * r).sum() / w.sum()}\nq03_mean_w = {w.mean()}")

# --- size of a uniform slice: rows a day for a relative error of 5 % in 14 days over 50 eligible items -----------------------
K, ctr, err, days = 50, 0.03, 0.05, 14
rows = K / (ctr * err ** 2)
rng = np.random.default_rng(6)
match = rng.binomial(int(rows), 1 / K, size=4000)         # rows in which uniform logging chose the target's item
sim = rng.binomial(match, ctr) * K / int(rows)            # IPS estimates
assert abs(sim.mean() / ctr - 1) < 4 * err / sqrt(4000) and abs(sim.std() / ctr / err - 1) < 0.06
print(f"slice_rows_thousands = {rows / 1e3}\nslice_rows_per_day = {rows / days}")
print(f"slice_share_percent = {100 * rows / days / 4e6}")
# mixture of adaptive and uniform draws: largest weight
for u in (0.1, 0.02):
    print(f"mix_wmax_{int(100 * u)} = {K / u}")
