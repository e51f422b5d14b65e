"""Interleaving against A/B, shrinkage of wins, power, creators in a small test, feedback loop, index age, cases.

Tolerance: closed forms against simulation within 5 %.
"""
from math import erf, exp, sqrt

import numpy as np

rng = np.random.default_rng(21)
Phi = lambda z: 0.5 * (1 + erf(z / sqrt(2)))
z2 = (1.96 + 0.8416) ** 2

# --- interleaving: users click 20 times a week with sd 40; B gets 1 % more -----------------------------------------------------
ab_users = 2 * z2 * 2 * 40 ** 2 / (0.2 ** 2) / 2
share = 1.01 / 2.01
clicks = z2 * 0.25 / (share - 0.5) ** 2
print(f"il_ab_users_millions = {2 * ab_users / 1e6}\nil_share_percent = {100 * share}")
print(f"il_clicks_thousands = {clicks / 1e3}\nil_users_thousands = {clicks / 20 / 1e3}\nil_ratio = {2 * ab_users / (clicks / 20)}")
power = np.mean([(rng.binomial(int(clicks), share) - clicks / 2) / sqrt(clicks / 4) > 1.96 for _ in range(4000)])
assert abs(power - 0.8) < 0.04

# team-draft with two identical rankers must be fair
wins = 0
for _ in range(20_000):
    team, first = [], rng.random() < 0.5
    for r in range(3):
        f = rng.random() < 0.5
        team += [f, not f]
    wins += team[rng.integers(0, 6)]
assert abs(wins / 20_000 - 0.5) < 0.015

# --- shrinkage of shipped wins ---------------------------------------------------------------------------------------------
tau, se = 0.30, 0.25
k = tau ** 2 / (tau ** 2 + se ** 2)
t = rng.normal(0, tau, 400_000)
x = t + rng.normal(0, se, t.size)
ship = x > 1.96 * se
assert abs(t[ship].mean() / x[ship].mean() / k - 1) < 0.05
print(f"shrink_percent = {100 * k}\nshrink_claim_percent = {20 * 0.5}\nshrink_real_percent = {20 * 0.5 * k}")
print(f"shrink_shipped_percent = {100 * ship.mean()}\nshrink_mean_claim = {x[ship].mean()}\nshrink_mean_true = {t[ship].mean()}")

# --- power of a test programme: MDE 2 % with arms of 2 % of users ---------------------------------------------------------------
se0 = 2 / 2.8016
pw = lambda d, s: 1 - Phi(1.96 - d / s) + Phi(-1.96 - d / s)
print(f"prog_se_points = {se0}\nprog_power_percent = {100 * pw(0.3, se0)}")
print(f"prog_mde_half = {2 / 5}\nprog_mde_cuped = {2 / 5 * sqrt(1 - 0.7 ** 2)}\nprog_power_fixed_percent = {100 * pw(0.3, se0 / 5 * sqrt(0.51))}")
print(f"prog_se_fixed = {se0 / 5 * sqrt(0.51)}")
wrong, right = Phi(-1.96 - 0.3 / se0), 1 - Phi(1.96 - 0.3 / se0)
print(f"prog_wrong_sign_percent = {100 * wrong / (wrong + right)}\nprog_least_exaggeration = {1.96 * se0 / 0.3}")
print(f"prog_expected_hits_30 = {30 * pw(0.3, se0)}")

# --- creators in a user-side test ------------------------------------------------------------------------------------------------
print(f"creator_one_percent_test = {5 + 0.01 * 3}\ncreator_seen_percent = {100 * 0.01 * 3 / 5}\ncreator_full_percent = {100 * 3 / 5}")

# --- feedback loop: 300 items, 20 places, estimated by clicks ---------------------------------------------------------------------


def loop(explore, rounds=300, users=200, seed=1):
    r = np.random.default_rng(seed)
    q = r.beta(2, 18, 300)
    n, c = np.full(300, 1.0), q * 0 + (r.random(300) < q)
    total, exposure = 0.0, np.zeros(300)
    for _ in range(rounds):
        top = np.argsort(-(c + 0.5) / (n + 5), kind="stable")[:20]
        show = np.bincount(top, minlength=300) * users * (1 - explore)
        show = show + explore * users * 20 / 300
        k = r.poisson(q * show)
        n, c, exposure = n + show, c + k, exposure + show
        total = k.sum() / show.sum()
    best = np.sort(q)[-20:]
    found = np.isin(np.argsort(-q)[:20], np.argsort(-exposure, kind="stable")[:20]).mean()
    s = np.sort(exposure)[::-1]
    return total / best.mean(), found, s[:20].sum() / s.sum()


for eps, name in ((0.0, "greedy"), (0.05, "explore")):
    res = np.array([loop(eps, seed=s) for s in range(30)]).mean(0)
    print(f"loop_{name}_value_percent = {100 * res[0]}\nloop_{name}_found_percent = {100 * res[1]}\nloop_{name}_top20_percent = {100 * res[2]}")
    if name == "greedy":
        g = res
assert res[1] > g[1] and res[0] > g[0]

# --- index age -----------------------------------------------------------------------------------------------------------------
for a in (1 / 24, 1, 20):
    print(f"index_missing_{a if a >= 1 else 'hour'}_percent = {100 * (1 - exp(-a / 15))}")
ages = rng.exponential(15, 200_000)
assert abs((ages < 20).mean() - (1 - exp(-20 / 15))) < 0.01
print(f"index_missing_mean20_percent = {100 * (1 - 15 / 20 * (1 - exp(-20 / 15)))}")

# --- q15: launch with conflicting evidence -----------------------------------------------------------------------------------------
print(f"q15_pref_ratio_percent = {100 * (0.53 / 0.47 - 1)}")
before, after = 0.5 * 0.7 + 0.5 * 0.4, 0.41 * 0.7 + 0.59 * 0.4
print(f"q15_kept_before_percent = {100 * before}\nq15_kept_after_percent = {100 * after}\nq15_loss_percent = {100 * (1 - after / before)}")
print(f"q15_creators_per_month = {60_000 * (before - after)}")
print(f"q15_return_se = {0.25 / 1.96}\nq15_se_clicks = {0.5 / 1.96}")
se_r = 0.25 / 1.96
print(f"q15_mde_return = {2.8016 * se_r}\nq15_p_worse_percent = {100 * Phi(0.15 / se_r)}")
print(f"q15_weeks_factor = {(2.8016 * se_r / 0.15) ** 2}")

# --- q09: incident ---------------------------------------------------------------------------------------------------------------
print(f"q09_lost_minutes = {95 - 10}\nq09_feature_share_percent = {100 * 0.3 * 0.12}")
# long-term holdout: 2 % of 20M users
se_h = 3.0 / sqrt(0.02 * 20e6)
print(f"hold_se_relative_percent = {100 * sqrt(2.0 ** 2 * (1 / (0.02 * 20e6) + 1 / (0.98 * 20e6)))}")
print(f"hold_cost_percent = {0.02 * 4}")

# --- q15: larger arms and a covariate -------------------------------------------------------------------------------------------
print(f"q15_info_factor = {3 / (1 - 0.7 ** 2)}")

# --- surrogates: slope over past tests with correlated errors, and with split halves ------------------------------------------
b, rho, tests = 0.2, 0.6, 400_000


def slope(b, rho, var):
    """Regression of measured effects on Y on measured effects on S; tau = 1, errors of variance var with correlation rho."""
    s = rng.normal(size=tests)
    e = rng.normal(size=(2, tests)) * sqrt(var)
    es, ey = e[0], rho * e[0] + sqrt(1 - rho ** 2) * e[1]
    x, y = s + es, b * s + ey
    return (x @ y) / (x @ x)


naive = lambda b: (b + rho) / 2
split = b / (1 + 2)
assert abs(slope(b, rho, 1.0) - naive(b)) < 0.01 and abs(slope(0.0, rho, 1.0) - naive(0.0)) < 0.01
assert abs(slope(b, 0.0, 2.0) - split) < 0.01 and abs(slope(b, 0.0, 2.0) * 3 - b) < 0.02
print(f"sur_naive = {naive(b)}\nsur_null = {naive(0.0)}\nsur_split = {split}\nsur_reliability = {1 / (1 + 2)}")
# popularity: clicks ten to one, rates in a random slice 1.6 to 1
print(f"pop_exposure = {10 / 1.6}")
