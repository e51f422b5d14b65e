"""Value functions: worked page, calibration, spread of the terms, constraint as a price, flagship counts.

Tolerance: shadow price within 10 % of the finite difference.
"""
import numpy as np

rng = np.random.default_rng(8)
w = np.array([1.0, 2.0, -30.0])                              # minutes, like, hide
A, B = np.array([0.50, 0.020, 0.004]), np.array([0.44, 0.010, 0.001])
print(f"we_a = {w @ A}\nwe_b = {w @ B}")
A2, B2 = A.copy(), B.copy()
A2[2] /= 2; B2[2] /= 2                                       # a new hide head predicts half
print(f"we_a_half = {w @ A2}\nwe_b_half = {w @ B2}")
assert w @ A < w @ B and w @ A2 > w @ B2
for f in (1.0, 0.5):                                         # product form is blind to a constant factor
    pa = A[0] * A[1] ** 0.2 * (1 - 0) * (f * A[2]) ** -0.3
    pb = B[0] * B[1] ** 0.2 * (f * B[2]) ** -0.3
    assert abs(pa / pb - (A[0] / B[0]) * (A[1] / B[1]) ** 0.2 * (A[2] / B[2]) ** -0.3) < 1e-12
print(f"we_product_ratio = {pb / pa}")
# share of the spread inside a request
sd = np.array([0.20, 0.010, 0.002])
spread = np.abs(w) * sd
for n, x in zip(("minutes", "like", "hide"), spread):
    print(f"spread_{n} = {x}")
    print(f"spread_{n}_percent = {100 * x**2 / (spread**2).sum()}")
sd2 = sd * np.array([1, 1, 2])
spread2 = np.abs(w) * sd2
print(f"spread_hide_after_percent = {100 * spread2[2]**2 / (spread2**2).sum()}")

# --- keep a tenth of the negatives: undo it -------------------------------------------------------------------------------
q, keep = 0.02, 0.1
print(f"cal_undone_percent = {100 * q / (q + (1 - q) / keep)}")
print(f"q08_true_percent = {100 * 0.04 / (0.04 + 0.96 / 0.05)}")
print(f"q08_value_wrong = {0.6 - 30 * 0.04}\nq08_value_right = {0.6 - 30 * (0.04 / (0.04 + 0.96 / 0.05))}")
print(f"q08_factor = {0.04 / (0.04 / (0.04 + 0.96 / 0.05))}")
# calibration error of a head by bins: predicted, observed, impressions
pred, obs, n = np.array([0.001, 0.003, 0.010]), np.array([0.001, 0.003, 0.016]), np.array([600, 300, 100])
print(f"cal_ratio_total = {(pred @ n) / (obs @ n)}\ncal_error_points = {100 * (np.abs(pred - obs) @ n) / n.sum()}")
print(f"cal_ratio_top = {pred[2] / obs[2]}\ncal_top_gap_percent = {100 * (1 - pred[2] / obs[2])}")
# noise of one bin
for k in (1e5, 1e6):
    print(f"cal_noise_{int(k)}_percent = {100 * np.sqrt(0.001 * 0.999 / k) / 0.001}")

# --- a constraint is a price ----------------------------------------------------------------------------------------------
R, C = 20_000, 30
minutes = rng.lognormal(-1, 0.6, (R, C))
hide = 0.002 * rng.lognormal(0, 0.8, (R, C)) * minutes**0.7 * 2   # what grips also annoys


def outcome(lam):
    pick = (minutes - lam * hide).argmax(1)
    r = np.arange(R)
    return minutes[r, pick].mean(), hide[r, pick].mean()


def price(limit):
    lo, hi = 0.0, 5000.0
    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if outcome(mid)[1] > limit else (lo, mid)
    return hi


m0, h0 = outcome(0)
limit = 0.7 * h0
lam = price(limit)
m1, h1 = outcome(lam)
assert h1 <= limit
eps = 0.02 * h0
slope = (outcome(price(limit + eps))[0] - outcome(price(limit - eps))[0]) / (2 * eps)
assert abs(slope / lam - 1) < 0.10
print(f"lag_price = {lam}\nlag_minutes_lost_percent = {100 * (1 - m1 / m0)}\nlag_hide_cut_percent = {100 * (1 - h1 / h0)}")
print(f"lag_hide_before_percent = {100 * h0}\nlag_slope = {slope}")
lam2 = price(0.5 * h0)
print(f"lag_price_half = {lam2}\nlag_minutes_lost_half_percent = {100 * (1 - outcome(lam2)[0] / m0)}")

# three policies: a linear weighting never picks the one below the chord
pts = np.array([[10.0, 0.9], [9.0, 0.55], [8.6, 0.30]])
mid_on_chord = pts[0, 0] + (pts[2, 0] - pts[0, 0]) * (pts[1, 1] - pts[0, 1]) / (pts[2, 1] - pts[0, 1])
print(f"chord_minutes = {mid_on_chord}")
assert all((pts @ np.array([1, -l])).argmax() != 1 for l in np.linspace(0, 50, 5001))

# --- flagship counts -------------------------------------------------------------------------------------------------
imp = 400e6
print(f"fs_hides_thousand = {imp * 0.001 / 1e3}\nfs_shares_thousand = {imp * 0.003 / 1e3}")
print(f"fs_shares_thousand_k = {imp * 0.003 / 1e6}")
asked, answer = 1 / 1000, 0.08
print(f"fs_survey_answer_percent = {100 * answer}")
print(f"fs_survey_thousand = {imp * asked * answer / 1e3}")
print(f"fs_survey_ratio = {imp * 0.02 / (imp * asked * answer)}")
print(f"fs_flops_request_gflop = {400 * 14e6 / 1e9}")
print(f"fs_gpu_share_percent = {100 * 6000 * 400 * 14e6 / (0.15 * 989e12)}")
# survey error of an arm: 32,000 answers a day, 5 % of users, 14 days, share satisfied 0.6
k = imp * asked * answer * 0.05 * 14
print(f"fs_arm_answers_thousand = {k / 1e3}\nfs_arm_error_points = {100 * 1.96 * np.sqrt(2 * 0.6 * 0.4 / k)}")
se_arm = np.sqrt(2 * 0.6 * 0.4 / k)
found = np.abs(rng.normal(2.8 * se_arm, se_arm, 200_000)) > 1.96 * se_arm
assert abs(found.mean() - 0.80) < 0.01                       # an effect of 2.8 standard errors is found four times in five
print(f"fs_arm_mde_points = {100 * 2.8 * se_arm}")
# q10 worked value: clip X and Y
W = dict(minutes=1.0, like=2.0, share=4.0, hide=-30.0, survey=0.5)
X = dict(minutes=0.62, like=0.015, share=0.004, hide=0.006, survey=0.40)
Y = dict(minutes=0.55, like=0.020, share=0.003, hide=0.001, survey=0.62)
for n, c in (("x", X), ("y", Y)):
    print(f"fs_value_{n} = {sum(W[k] * c[k] for k in W)}")

# --- q04, q07 ---------------------------------------------------------------------------------------------------------
print(f"q04_p = {0.8 + 3 * 0.01 - 40 * 0.004}\nq04_q = {0.7 + 3 * 0.02 - 40 * 0.001}")
print(f"q04_breakeven = {(0.83 - 0.76) / 0.003}")
print(f"q07_add_a = {1.0 * 0.6 + 5 * 0.01}\nq07_add_b = {0.5 + 5 * 0.03}\nq07_add_b_inflated = {0.5 + 5 * 0.03 * 1.3}\nq07_add_a_inflated = {0.6 + 5 * 0.01 * 1.3}")
print(f"q07_mul_ratio = {(0.5 / 0.6) * (0.03 / 0.01) ** 0.2}")
# q13: food delivery
marg = {"p": (0.060, 4.5, 0.10), "q": (0.050, 5.0, 0.03)}   # order rate, margin USD, late share
for n, (o, mg, late) in marg.items():
    print(f"q13_{n}_today_cents = {100 * o * mg}\nq13_{n}_full_cents = {100 * o * (mg - 12 * late)}")
print(f"q13_breakeven_usd = {(0.06 * 4.5 - 0.05 * 5.0) / (0.06 * 0.10 - 0.05 * 0.03)}")
se = 1.96 * np.sqrt(2) * 0.46 / np.sqrt(200_000)
print(f"q13_ret_error_points = {100 * se}")
print(f"q13_users_needed_million = {2 * 7.849 * 0.30 * 0.70 / (0.001) ** 2 / 1e6}")
