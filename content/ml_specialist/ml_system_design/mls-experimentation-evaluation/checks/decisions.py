"""Numbers of the bank: planning, switchback, candidates, the void test, judges on a budget, ad load, budgets, holdout."""
from math import exp, sqrt
from statistics import NormalDist

import numpy as np

nd = NormalDist()
rng = np.random.default_rng(3)
za, zb = nd.inv_cdf(0.975), nd.inv_cdf(0.8)
k = 2 * (za + zb) ** 2

# Mismatch, recall.
print(f"recall_srm_z = {(50_600 - 49_400) / sqrt(100_000)}")

# Planning a test.
base = k * 0.05 * 0.95 / 0.0005 ** 2
print(f"plan_weeks = {base / 300_000}")
print(f"plan_cuped_users_millions = {base * 0.64 / 1e6}")
print(f"plan_cuped_weeks = {base * 0.64 / 300_000}")
near = k * 0.2 * 0.8 / 0.002 ** 2
print(f"plan_near_users_thousands = {near / 1e3}")
print(f"plan_near_weeks = {near / 300_000}")
print(f"plan_mde_four_weeks_percent = {100 * sqrt(k * 0.05 * 0.95 / 1.2e6) / 0.05}")

# Couriers: forty cities.
print(f"city_mde_percent = {100 * (za + zb) * 0.15 * sqrt(2 / 20)}")
print(f"city_cuped_mde_percent = {100 * (za + zb) * 0.15 * sqrt(2 / 20) * sqrt(1 - 0.95 ** 2)}")
slots = 28 * 12 * 40
print(f"slots = {slots}")
print(f"slot_mde_percent = {100 * (za + zb) * 0.20 * sqrt(2 / (slots / 2))}")
print(f"slot_lost_percent = {100 * 0.5 / 2}")

# Off-policy by hand.
p0, pi, r = np.array([0.6, 0.3, 0.1, 0.6, 0.3]), np.array([0.2, 0.3, 0.5, 0.2, 0.3]), np.array([1.0, 0, 1, 0, 1])
w = pi / p0
print(f"ope_weight_small = {w[0]}")
print(f"ope_ips = {(w * r).mean()}")
print(f"ope_snips = {(w * r).sum() / w.sum()}")
print(f"ope_ess = {w.sum() ** 2 / (w ** 2).sum()}")
print(f"ope_mean_weight = {w.mean()}")
print(f"ope_sum_weights = {w.sum()}")

# A judge on 200 answers.
pp, jp, hp, ff = 150, 6, 14, 30
n = pp + jp + hp + ff
po, pe = (pp + ff) / n, ((pp + jp) * (pp + hp) + (hp + ff) * (jp + ff)) / n ** 2
print(f"j_agree_percent = {100 * po}")
print(f"j_chance_percent = {100 * pe}")
print(f"j_kappa = {(po - pe) / (1 - pe)}")
print(f"j_constant_percent = {100 * (pp + hp) / n}")
print(f"j_found_percent = {100 * ff / (jp + ff)}")
print(f"j_judge_rate_percent = {100 * (pp + jp) / n}")
print(f"j_people_rate_percent = {100 * (pp + hp) / n}")

# Twenty candidates within noise.
best = rng.normal(size=(100_000, 20)).max(axis=1).mean()
print(f"best_equal_percent = {0.4 * best}")
tau = 0.3
wgt = tau ** 2 / (tau ** 2 + 0.4 ** 2)
print(f"best_shrunk_percent = {wgt * 0.9}")

# The contradictory test.
t, c = 3_004_000, 3_020_000
print(f"void_z = {(t - c) / sqrt(t + c)}")
print(f"void_client_z = {(584_000 - 600_000) / sqrt(1_184_000)}")
pt = 0.42 * 0.997
print(f"void_retention_percent = {100 * pt}")
lo, hi = pt * t / c, (pt * t + c - t) / c
print(f"void_lo_points = {100 * (lo - 0.42)}")
print(f"void_hi_points = {100 * (hi - 0.42)}")
se = 100 * sqrt((0.4188 * 0.5812 + 0.42 * 0.58) / 2_420_000)
print(f"clean_se_points = {se}")
print(f"clean_z = {-0.12 / se}")
print(f"clean_low_percent = {100 * (-0.12 - 1.96 * se) / 42}")
print(f"clean_high_percent = {100 * (-0.12 + 1.96 * se) / 42}")
periods = np.log(1 / 1.004) / np.log(1 - 0.12 / 42)
print(f"clicks_break_even_periods = {periods}")
print(f"year_loss_percent = {100 * (1 - 1.004 * (1 - 0.12 / 42) ** 13)}")


# Judges and people under a budget: minimise a/N + b/n subject to c_j N + c_h n = B.
def split(var_j, var_d, cj, ch, budget):
    ratio = sqrt(var_j / var_d * ch / cj)                         # N / n
    few = budget / (ch + cj * ratio)
    many = ratio * few
    err = sqrt(var_j / many + var_d / few)
    for f in np.linspace(0.5, 1.3, 81) * few:                     # no other split on the budget is better
        m = (budget - ch * f) / cj
        if m > 0:
            assert sqrt(var_j / m + var_d / f) >= err - 1e-12
    return few, many, err


for name, differ in (("good", 0.05), ("poor", 0.13)):
    few, many, err = split(0.12, differ, 0.02, 2.0, 2000)
    print(f"split_{name}_people = {few}")
    print(f"split_{name}_judged = {many}")
    print(f"split_{name}_se_points = {100 * err}")
print(f"split_people_only_se_points = {100 * sqrt(0.12 / 1000)}")
even = 0.12 / (1 + sqrt(0.02 / 2.0)) ** 2


def total(var_d):
    return split(0.12, var_d, 0.02, 2.0, 2000)[2]


low, high = 0.001, 0.2
for _ in range(60):
    mid = (low + high) / 2
    low, high = (mid, high) if total(mid) < sqrt(0.12 / 1000) else (low, mid)
print(f"split_break_even_percent = {100 * low}")
print(f"split_ratio_good = {sqrt(0.12 / 0.05 * 100)}")

# An effect by week of the test and by days since first exposure: heavy users come first.
heavy, light = 0.04, 0.01
for week, share in ((1, 0.7), (3, 0.2)):
    print(f"mix_week{week}_percent = {100 * (share * heavy + (1 - share) * light)}")

# Ad load.
se = 1.5 * sqrt(1 / 2e6 + 1 / 38e6)
print(f"load_se_percent = {100 * se}")
print(f"load_break_even_percent = {100 * (1 - 1 / 1.06)}")
for tau in (10, 30):
    seen = 1 - exp(-2 / tau)
    print(f"load_seen_{tau}_percent = {100 * seen}")
    print(f"load_full_{tau}_percent = {-0.4 / seen}")
    for week in (8, 16):
        print(f"load_week{week}_{tau}_percent = {-0.4 * (1 - exp(-week / tau)) / seen}")
print(f"load_apart_8_se = {0.4 * ((1 - exp(-8 / 30)) / (1 - exp(-2 / 30)) - (1 - exp(-0.8)) / (1 - exp(-0.2))) / (100 * se)}")
print(f"load_apart_16_se = {0.4 * ((1 - exp(-16 / 30)) / (1 - exp(-2 / 30)) - (1 - exp(-1.6)) / (1 - exp(-0.2))) / (100 * se)}")
print(f"load_revenue_week16_percent = {100 * (1.06 * (1 - 0.004 * (1 - exp(-16 / 30)) / (1 - exp(-2 / 30))) - 1)}")
print(f"load_revenue_full_percent = {100 * (1.06 * (1 - 0.004 / (1 - exp(-2 / 30))) - 1)}")

# Shared budgets: 60 % of spending is limited by budgets, the arms split it by their appetite.
limited, lift = 0.6, 0.05
treated = limited / 2 * 2 * (1 + lift) / (2 + lift) + (1 - limited) / 2 * (1 + lift)
control = limited / 2 * 2 / (2 + lift) + (1 - limited) / 2
print(f"budget_measured_percent = {100 * (treated / control - 1)}")
print(f"budget_true_percent = {100 * (1 - limited) * lift}")
print(f"budget_total_now_percent = {100 * (treated + control - 1)}")
cv, camps = 1.2, 12_000
eff = camps / (1 + cv ** 2)                                       # campaigns weighted by spend
print(f"budget_mde_percent = {100 * (za + zb) * cv * sqrt(2 / (camps / 2))}")
print(f"budget_effective = {eff}")
print(f"budget_mde_paired_percent = {100 * (za + zb) * 0.25 / sqrt(eff)}")
print(f"budget_true_z = {0.02 / (0.25 / sqrt(eff))}")

# A year of tests: prior 0.3 %, error 0.25 %, 200 tests; launch above a limit.
tau, err, tests = 0.3, 0.25, 200
truth = rng.normal(0, tau, 1_000_000)
obs = truth + rng.normal(0, err, truth.size)
w = tau ** 2 / (tau ** 2 + err ** 2)
for name, limit in (("strict", 1.96 * err), ("stricter", 2.576 * err), ("value", 0.1 / w)):
    go = obs > limit
    print(f"year_{name}_launched = {tests * go.mean()}")
    print(f"year_{name}_claimed_percent = {tests * (obs * go).mean()}")
    print(f"year_{name}_true_percent = {tests * (truth * go).mean()}")
    print(f"year_{name}_net_percent = {tests * ((truth - 0.1) * go).mean()}")
    print(f"year_{name}_kept_percent = {100 * (truth * go).mean() / (truth * (obs > 1.96 * err)).mean()}")
    print(f"year_{name}_bad_percent = {100 * (truth[go] < 0).mean()}")
print(f"year_value_limit_percent = {0.1 / w}")
go = obs > 1.96 * err
spread = sqrt(tests * go.mean() * truth[go].var())
print(f"year_true_scatter_percent = {spread}")


def net(count):
    e = err * sqrt(count / tests)
    s = tau ** 2 / sqrt(tau ** 2 + e ** 2)
    z = 0.1 / s
    return count * (s * nd.pdf(z) - 0.1 * (1 - nd.cdf(z)))


assert abs(net(200) - tests * ((truth - 0.1) * (obs > 0.1 / w)).mean()) < 0.2
for count in (100, 200, 400):
    print(f"lean_{count}_net_percent = {net(count)}")
