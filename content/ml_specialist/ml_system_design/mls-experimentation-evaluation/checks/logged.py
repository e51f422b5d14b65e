"""Off-policy estimates, judges and people, backtests and leakage."""
from math import sqrt

import numpy as np

rng = np.random.default_rng(8)

# By hand: four logged decisions with their probabilities.
p0, pi, reward = np.array([0.5, 0.5, 0.25, 0.8]), np.array([0.9, 0.1, 0.5, 0.4]), np.array([1.0, 0, 1, 0])
w = pi / p0
for i, v in enumerate(w, 1):
    print(f"hand_weight_{i} = {v}")
print(f"hand_ips = {(w * reward).mean()}")
print(f"hand_snips = {(w * reward).sum() / w.sum()}")
print(f"hand_ess = {w.sum() ** 2 / (w ** 2).sum()}")

# Uniform logging over k actions, a policy that always takes one: every k-th row counts k-fold.
for k in (10, 100):
    value = 0.05
    var = k * value - value ** 2
    print(f"ope_rows_{k}_millions = {var * (1.96 / (0.02 * value)) ** 2 / 1e6}")
print(f"onpolicy_rows_millions = {0.05 * 0.95 * (1.96 / 0.001) ** 2 / 1e6}")
rows = rng.random((400, 20_000)) < 0.1
est = (10 * rows * (rng.random(rows.shape) < 0.05)).mean(1)
assert abs(est.mean() - 0.05) < 0.001 and abs(est.std() / sqrt((0.5 - 0.0025) / 20_000) - 1) < 0.1

# A judge against people on 100 answers: rows judge pass or fail, columns people pass or fail.
both, jp, hp, none = 85, 10, 3, 2
n = both + jp + hp + none
agree = (both + none) / n
chance = ((both + jp) * (both + hp) + (hp + none) * (jp + none)) / n ** 2
print(f"judge_agreement_percent = {100 * agree}")
print(f"judge_chance_percent = {100 * chance}")
print(f"judge_kappa = {(agree - chance) / (1 - chance)}")
print(f"always_pass_agreement_percent = {100 * (both + hp) / n}")
print(f"judge_finds_failures_percent = {100 * none / (jp + none)}")
print(f"judge_failures_wrong_percent = {100 * hp / (hp + none)}")

# Prediction-powered estimate: judge on many, people on few.
N, m = 10_000, 400
judge_on_all, judge_on_few, people = 0.90, 0.91, 0.86
differ = 0.13                                                     # share of the 400 on which they differ
est = judge_on_all + people - judge_on_few
var_diff = differ - (people - judge_on_few) ** 2
se = sqrt(judge_on_all * (1 - judge_on_all) / N + var_diff / m)
plain = sqrt(people * (1 - people) / m)
print(f"ppi_estimate_percent = {100 * est}")
print(f"ppi_se_points = {100 * se}")
print(f"people_se_points = {100 * plain}")
differ_good = 0.05
se_good = sqrt(0.09 / N + (differ_good - 0.0004) / m)
print(f"ppi_good_se_points = {100 * se_good}")
print(f"ppi_good_people_equivalent = {people * (1 - people) / se_good ** 2}")

# Simulated: unbiased, with the stated error.
out = []
for _ in range(4000):
    h = rng.random(N) < 0.86
    j = np.where(h, rng.random(N) < 0.975, rng.random(N) < 0.45)
    few = slice(0, m)
    out.append(j.mean() + h[few].mean() - j[few].mean())
assert abs(np.mean(out) - 0.86) < 0.001
print(f"ppi_simulated_bias_points = {100 * abs(np.mean(out) - 0.86)}")

# The same estimate with a tuned weight is CUPED with the judge as covariate.
dice = np.random.default_rng(21)


def tuned(both, only_judge, only_people, neither):
    total = both + only_judge + only_people + neither
    pj, ph = (both + only_judge) / total, (both + only_people) / total
    cov = both / total - pj * ph
    lam, rho2 = cov / (pj * (1 - pj)), cov ** 2 / (pj * (1 - pj) * ph * (1 - ph))
    table = np.array([both, only_judge, only_people, neither]) / total
    cell = dice.choice(4, (40_000, 100), p=table)
    hh, jj = np.isin(cell, (0, 2)), np.isin(cell, (0, 1))
    est = hh.mean(1) - lam * (jj.mean(1) - pj)                    # N so large that the judge's mean is known
    assert abs(est.mean() - ph) < 0.001
    assert abs(est.var() / hh.mean(1).var() - (1 - rho2)) < 0.03
    return lam, rho2


# Estimating the weight from the same n (normal data): factor (n - 2)/(n - 3) on 1 - rho^2, simulated at n = 8.
small, r8 = 8, 0.5
xx = dice.normal(size=(200_000, small))
yy = r8 * xx + sqrt(1 - r8 ** 2) * dice.normal(size=xx.shape)
xc = xx - xx.mean(1, keepdims=True)
slope = (xc * yy).sum(1) / (xc ** 2).sum(1)
adjusted = (yy.mean(1) - slope * xx.mean(1)).var() * small
assert abs(adjusted / ((1 - r8 ** 2) * (small - 2) / (small - 3)) - 1) < 0.02
print(f"tuned_least_rho = {1 / sqrt(m - 2)}")

lam, rho2 = tuned(both, jp, hp, none)
print(f"tuned_lambda = {lam}")
print(f"tuned_saved_percent = {100 * rho2}")
print(f"tuned_saved_good_percent = {100 * tuned(150, 6, 14, 30)[1]}")

# A judge with a taste for the first place, asked in both orders.
first = 0.58
better = 0.05
print(f"order_a_first_percent = {100 * (first + better)}")
print(f"order_b_first_percent = {100 * (first - better)}")
print(f"order_swapped_win_percent = {100 * (first + better + 1 - first + better) / 2}")
print(f"pairs_for_two_points = {(2.8 * 0.5 / 0.02) ** 2}")

# Sixty prompts, three answers each: the prompts are the sample.
k, rho = 3, 0.6
print(f"repeat_design_effect = {1 + (k - 1) * rho}")
print(f"repeat_effective = {60 * k / (1 + (k - 1) * rho)}")
print(f"repeat_se_points = {100 * sqrt(0.7 * 0.3 / (60 * k / (1 + (k - 1) * rho)))}")

# Leakage by a random split: days have their own levels.
errors = {"random": [], "temporal": []}
for _ in range(300):
    level = np.cumsum(rng.normal(0, 0.3, 60))                     # a drifting level
    day = np.repeat(np.arange(60), 50)
    y = level[day] + rng.normal(0, 1, day.size)
    pick = rng.random(day.size) < 0.8
    mean = np.array([y[pick & (day == d)].mean() for d in range(60)])
    errors["random"].append(((y[~pick] - mean[day[~pick]]) ** 2).mean())
    last = y[(day >= 46) & (day < 53)].mean()
    errors["temporal"].append(((y[day >= 53] - last) ** 2).mean())
r, t = np.mean(errors["random"]), np.mean(errors["temporal"])
print(f"split_random_rmse = {sqrt(r)}")
print(f"split_temporal_rmse = {sqrt(t)}")
