"""Late and selective labels: what approvals alone show, what a random slice costs and yields, displacement in tests."""
from math import sqrt

import numpy as np

rng = np.random.default_rng(12)

# By hand: 1,000 frauds, the old system declined 700.
print(f"hand_seen_recall_percent = {100 * 180 / 300}")
for name, caught in (("low", 350), ("high", 690)):
    print(f"hand_true_recall_{name}_percent = {100 * (180 + caught) / 1000}")

# Slice: of the declined payments of at most 50 dollars, one in a thousand is approved at random.
declined_day = 12_000 * 86_400 * 0.002
print(f"declined_day_millions = {declined_day / 1e6}")
small = 0.6 * declined_day
slice_day = small * 0.001
print(f"slice_day = {slice_day}")
print(f"slice_usd_day_thousands = {slice_day * 0.2 * (25 + 15) / 1e3}")
print(f"slice_usd_year_millions = {365 * slice_day * 0.2 * (25 + 15) / 1e6}")
month = 30 * slice_day
print(f"slice_month_thousands = {month / 1e3}")
print(f"slice_error_points = {100 * sqrt(0.2 * 0.8 / month)}")
print(f"slice_band_error_points = {100 * sqrt(0.2 * 0.8 / (month / 20))}")
print(f"slice_share_of_fraud_percent = {100 * slice_day * 0.2 * 40 / (12_000 * 86_400 * 0.0005 * 100)}")
# Above 50 dollars nothing is let through; people read 300 of those declines a day instead, at 3 dollars each.
print(f"unseen_declines_thousands = {(declined_day - small) / 1e3}")
print(f"unseen_review_usd = {300 * 3}")
print(f"unseen_review_error_points = {100 * sqrt(0.2 * 0.8 / (300 * 30))}")

# Flagship numbers: ten thousand explored payments with probabilities 0.002 and 0.02 in two bands.
for name, rows, prob, fraud in (("high", 400, 0.002, 0.60), ("edge", 3000, 0.02, 0.08)):
    all_rows = rows / prob
    print(f"band_{name}_declined_thousands = {all_rows / 1e3}")
    print(f"band_{name}_fraud_thousands = {all_rows * fraud / 1e3}")
    print(f"band_{name}_fraud_error_points = {100 * sqrt(fraud * (1 - fraud) / rows)}")
    print(f"band_{name}_cost_usd_thousands = {rows * fraud * 45 / 1e3}")
edge, price = 3000 / 0.02, 7.0
print(f"edge_wrong_declines_thousands = {edge * 0.92 / 1e3}")
print(f"slice_net_usd_thousands = {(240 * 45 - 160 * 4.9 + 240 * 45 - 2760 * 4.9) / 1e3}")
print(f"edge_gain_usd_thousands = {(edge * 0.92 * 4.9 - edge * 0.08 * 45) / 1e3}")
print(f"edge_break_even_percent = {100 * 4.9 / (4.9 + 45)}")
print(f"edge_z = {(4.9 / 49.9 - 0.08) / sqrt(0.08 * 0.92 / 3000)}")
print(f"naive_total_fraud_rows = {400 * 0.6 + 3000 * 0.08}")
print(f"weighted_fraud_rate_percent = {100 * (400 / 0.002 * 0.6 + edge * 0.08) / (400 / 0.002 + edge)}")
print(f"naive_fraud_rate_percent = {100 * (400 * 0.6 + 3000 * 0.08) / 3400}")

# Chargebacks: share arrived by age, in days.
share = {7: 0.12, 30: 0.50, 60: 0.80, 90: 0.95}
print(f"late_30_rate_basis_points = {1e4 * 0.00018 / share[30]}")
print(f"late_7_expected = {100_000_000 * 0.0003 * share[7]}")
print(f"late_7_error_percent = {100 / sqrt(100_000_000 * 0.0003 * share[7])}")

# Training on approvals only. One feature the old rule used, one that fraud now uses.
n = 200_000
x = rng.normal(size=(n, 2))
true = 1 / (1 + np.exp(-(-4.5 + 1.2 * x[:, 0] + 1.2 * x[:, 1] + 0.9 * x[:, 0] * x[:, 1])))
y = rng.random(n) < true
declined = x[:, 0] > 1.0
explored = declined & (rng.random(n) < 0.05)


def fit(rows, weight):
    X = np.column_stack([np.ones(rows.sum()), x[rows]])
    t, w, sw = y[rows], np.zeros(3), weight[rows]
    for _ in range(25):                                              # Newton steps
        p = 1 / (1 + np.exp(-X @ w))
        g = X.T @ (sw * (t - p))
        H = (X * (sw * p * (1 - p))[:, None]).T @ X
        w += np.linalg.solve(H, g)
    return w


one = np.ones(n)
seen = fit(~declined, one)
both = fit(~declined | explored, np.where(explored, 20.0, 1.0))
F = np.column_stack([np.ones(n), x])
for name, w in (("approved", seen), ("slice", both)):
    p = 1 / (1 + np.exp(-F @ w))
    print(f"declined_predicted_{name}_percent = {100 * p[declined].mean()}")
print(f"declined_true_percent = {100 * y[declined].mean()}")

# Displacement: fraudsters try both arms and move to the weaker one. 10 % in treatment.
attempts, moved = 10_000, 0.5
catch_old, catch_new = 0.70, 0.82
t = attempts * 0.1 * (1 - moved)
c = attempts * 0.9 + attempts * 0.1 * moved
loss_t, loss_c, before = t * (1 - catch_new), c * (1 - catch_old), attempts * 0.1 * (1 - catch_old)
print(f"displaced_measured_percent = {100 * ((loss_t / 0.1) / (loss_c / 0.9) - 1)}")
print(f"displaced_true_percent = {100 * ((1 - catch_new) / (1 - catch_old) - 1)}")
print(f"displaced_control_up_percent = {100 * (loss_c / (attempts * 0.9 * (1 - catch_old)) - 1)}")
print(f"displaced_attempts_share_percent = {100 * t / attempts}")

p_seen = (1 / (1 + np.exp(-F @ seen)))[declined].mean()
assert abs(y[declined].mean() - (1 / (1 + np.exp(-F @ both)))[declined].mean()) < 0.01 < abs(p_seen - y[declined].mean())

# The test with attempts per arm: 90,000 accounts in treatment, losses corrected by attempts.
att_t, att_c = 5_200, 99_800
loss_t, loss_c = 936, 29_940
print(f"arm_loss_per_share_percent = {100 * ((loss_t / 0.1) / (loss_c / 0.9) - 1)}")
print(f"arm_caught_t_percent = {100 * (1 - loss_t / att_t)}")
print(f"arm_caught_c_percent = {100 * (1 - loss_c / att_c)}")
print(f"arm_true_percent = {100 * ((loss_t / att_t) / (loss_c / att_c) - 1)}")
print(f"arm_attempt_share_percent = {100 * att_t / (att_t + att_c)}")
print(f"arm_attempt_z = {(att_t - 0.1 * (att_t + att_c)) / sqrt(0.09 * (att_t + att_c))}")
rate_t, rate_c = loss_t / att_t, loss_c / att_c
print(f"arm_attempt_z_abs = {-(att_t - 0.1 * (att_t + att_c)) / sqrt(0.09 * (att_t + att_c))}")
print(f"arm_rate_error_points = {100 * sqrt(rate_t * (1 - rate_t) / att_t)}")
print(f"arm_design_error_points = {100 * sqrt(rate_t * (1 - rate_t) / att_t * 20)}")
print(f"arm_rate_difference_points = {100 * (rate_c - rate_t)}")
print(f"arm_design_z = {(rate_c - rate_t) / sqrt(20 * (rate_t * (1 - rate_t) / att_t + rate_c * (1 - rate_c) / att_c))}")
print(f"arm_value_low_musd_year = {365 / 28 * (att_t + att_c) * (rate_c - rate_t) * 115 / 1e6}")
more = 0.0004 * 30e6
print(f"arm_declines_more_thousands = {more / 1e3}")
print(f"arm_declines_more_musd_year = {365 / 28 * more * 5.5 / 1e6}")
print(f"arm_break_even_points = {100 * more * 5.5 / ((att_t + att_c) * 115)}")
