"""Sample size, minimum effect, CUPED, peeking, many metrics, sample-ratio mismatch, and inflated winners."""
from math import erfc, sqrt
from statistics import NormalDist

import numpy as np

nd = NormalDist()
rng = np.random.default_rng(11)
za, zb = nd.inv_cdf(0.975), nd.inv_cdf(0.8)


def users_per_arm(p1, lift, za=za, zb=zb):
    p2 = p1 * (1 + lift)
    pm = (p1 + p2) / 2
    return (za * sqrt(2 * pm * (1 - pm)) + zb * sqrt(p1 * (1 - p1) + p2 * (1 - p2))) ** 2 / (p2 - p1) ** 2


n1 = users_per_arm(0.05, 0.01)
print(f"users_per_arm_millions = {n1 / 1e6}")
base = 2 * 0.05 * 0.95 * (za + zb) ** 2 / 0.0005 ** 2            # with the variance of the baseline in both arms
print(f"users_per_arm_baseline_millions = {base / 1e6}")
print(f"users_per_arm_two_percent_thousands = {users_per_arm(0.05, 0.02) / 1e3}")
print(f"users_per_arm_five_percent_thousands = {users_per_arm(0.05, 0.05) / 1e3}")
print(f"rule_factor = {2 * (za + zb) ** 2}")
print(f"rule_users_millions = {16 * 0.05 * 0.95 / 0.0005 ** 2 / 1e6}")
n = int(n1)
sim = (rng.binomial(n, 0.0505, 40_000) - rng.binomial(n, 0.05, 40_000)) / n
hit = (np.abs(sim) > za * sqrt(2 * 0.05025 * 0.94975 / n)).mean()
assert abs(hit - 0.8) < 0.01                                  # the power is what was asked for

# A product with 400,000 users a week in each arm.
for weeks in (1, 2, 4):
    size = 400_000 * (1 if weeks == 1 else 1.5 if weeks == 2 else 2.2)
    print(f"mde_weeks_{weeks}_percent = {100 * (za + zb) * sqrt(2 * 0.05 * 0.95 / size) / 0.05}")

# CUPED: variance ratio 1 - rho^2.
for rho in (0.5, 0.6, 0.7):
    print(f"cuped_left_{round(10 * rho)}_percent = {100 * (1 - rho ** 2)}")
print(f"cuped_users_six_millions = {n1 * (1 - 0.36) / 1e6}")
x = rng.normal(size=1_000_000)
y = 0.6 * x + 0.8 * rng.normal(size=x.size)
theta = np.cov(x, y)[0, 1] / x.var()
assert abs((y - theta * (x - x.mean())).var() / y.var() - 0.64) < 0.005

# By hand: four users before and after.
before, after = np.array([1.0, 2.0, 3.0, 6.0]), np.array([2.0, 2.0, 5.0, 7.0])
sxy, sxx, syy = ((before - 3) * (after - 4)).sum(), ((before - 3) ** 2).sum(), ((after - 4) ** 2).sum()
print(f"hand_sxy = {sxy}")
print(f"hand_theta = {sxy / sxx}")
print(f"hand_left = {1 - sxy ** 2 / (sxx * syy)}")

# Peeking: ten equally spaced looks at 5 %.
paths = np.cumsum(rng.normal(size=(200_000, 10)), axis=1) / np.sqrt(np.arange(1, 11))
worst = np.abs(paths).max(axis=1)
print(f"peek_ten_false_percent = {100 * (worst > za).mean()}")
other = np.random.default_rng(77)
fortnight = np.cumsum(other.normal(size=(200_000, 14)), axis=1) / np.sqrt(np.arange(1, 15))
print(f"peek_fourteen_false_percent = {100 * (np.abs(fortnight).max(axis=1) > za).mean()}")
print(f"peek_five_false_percent = {100 * (np.abs(paths[:, :5]).max(axis=1) > za).mean()}")
limit = float(np.quantile(worst, 0.95))
print(f"pocock_ten_z = {limit}")
scaled = np.abs(paths * np.sqrt(np.arange(1, 11) / 10)).max(axis=1)
obf = float(np.quantile(scaled, 0.95))
print(f"obrien_last_z = {obf}")
print(f"obrien_first_z = {obf * sqrt(10)}")


def share_found(drift, bound):
    moved = paths + drift * np.sqrt(np.arange(1, 11) / 10)
    return (moved > bound).any(axis=1).mean()


drift = za + zb
print(f"obrien_power_percent = {100 * share_found(drift, obf * np.sqrt(10 / np.arange(1, 11)))}")
print(f"pocock_power_percent = {100 * share_found(drift, limit)}")

# Many metrics.
print(f"twenty_metrics_some_percent = {100 * (1 - 0.95 ** 20)}")
print(f"bonferroni_twenty_level = {0.05 / 20}")
zs = nd.inv_cdf(1 - 0.05 / 40)
print(f"bonferroni_twenty_factor = {((zs + zb) / (za + zb)) ** 2}")

# Sample-ratio mismatch.
t, c = 1_993_800, 2_006_200
z = (t - c) / sqrt(t + c)
print(f"srm_z = {z}")
print(f"srm_p = {erfc(abs(z) / sqrt(2))}")
print(f"srm_share_percent = {100 * t / (t + c)}")
print(f"srm_missing = {c - t}")
print(f"srm_missing_percent = {100 * (c - t) / c}")
lost = c - t
pc, pt = 0.60, 0.60 * (1 - 0.003)
print(f"retention_t_percent = {100 * pt}")
print(f"retention_se_points = {100 * sqrt(pt * (1 - pt) / t + pc * (1 - pc) / c)}")
print(f"retention_z = {(pt - pc) / sqrt(pt * (1 - pt) / t + pc * (1 - pc) / c)}")
hi, lo = (pt * t + lost) / c, pt * t / c
print(f"bound_hi_percent = {100 * hi}")
print(f"bound_lo_percent = {100 * lo}")
print(f"bound_hi_points = {100 * (hi - pc)}")
print(f"bound_lo_points = {100 * (lo - pc)}")
mid = (pc * c - pt * t) / lost
print(f"missing_rate_for_zero_percent = {100 * mid}")

# Winners are inflated: only significant results are reported.
for power in (0.2, 0.5, 0.8):
    effect = za + nd.inv_cdf(power)                           # in standard errors, upper tail only
    seen = effect + rng.normal(size=400_000)
    print(f"inflation_power_{round(100 * power)} = {seen[seen > za].mean() / effect}")
best = rng.normal(size=(50_000, 20)).max(axis=1).mean()
print(f"best_of_twenty_sigma = {best}")

# Shrinkage with a prior of effects: standard deviation 0.3 %, standard error 0.25 %.
tau, se, seen = 0.3, 0.25, 0.6
weight = tau ** 2 / (tau ** 2 + se ** 2)
print(f"shrink_weight = {weight}")
print(f"shrunk_percent = {weight * seen}")
print(f"shrunk_sd_percent = {sqrt(weight) * se}")
truth = rng.normal(0, tau, 2_000_000)
obs = truth + rng.normal(0, se, truth.size)
near = np.abs(obs - seen) < 0.02
assert abs(truth[near].mean() - weight * seen) < 0.01
won = obs > za * se
print(f"portfolio_claimed_over_true = {obs[won].mean() / truth[won].mean()}")
print(f"portfolio_won_percent = {100 * won.mean()}")
