"""New videos, the size of an experiment, and a metric that rises while the model stands still."""
from math import comb, sqrt

import numpy as np

rng = np.random.default_rng(11)
Z = 1.959964 + 0.841621                                    # two-sided 5 %, power 80 %

# What it costs to try every upload.
impressions = 500e6 * 10 * 20
uploads, trial = 5e6, 100
first = uploads * trial / impressions
print(f"trial_share_percent = {100 * first}")
second = 0.1 * uploads * 1_000 / impressions
print(f"second_share_percent = {100 * second}")
print(f"both_share_percent = {100 * (first + second)}")
print(f"exploration_cost_percent = {100 * 0.4 * (first + second)}")
print(f"flat_share_percent = {100 * uploads * 1_100 / impressions}")
half = lambda n: 100 * 1.959964 * sqrt(0.05 * 0.95 / n)
print(f"interval_hundred_points = {half(100)}")
print(f"interval_thousand_points = {half(1_000)}")

# True rates of uploads follow Beta(2, 38), mean 0.05. Who reaches the second round?
rates = rng.beta(2, 38, 1_000_000)
seen = rng.binomial(trial, rates)
threshold = min(t for t in range(trial) if (seen >= t).mean() <= 0.1)
passed = seen >= threshold
best = rates >= np.quantile(rates, 0.99)
print(f"pass_threshold = {threshold}")
print(f"pass_percent = {100 * passed.mean()}")
print(f"best_pass_percent = {100 * passed[best].mean()}")
print(f"pass_mean_rate_percent = {100 * rates[passed].mean()}")
short = rng.binomial(20, rates)
limit = min(t for t in range(20) if (short >= t).mean() <= 0.1)
print(f"best_pass_twenty_percent = {100 * (short >= limit)[best].mean()}")

# Users for each arm to see +0.2 % of watch time when the standard deviation over users is 1.5 times the mean.
arm = 2 * (Z * 1.5 / 0.002) ** 2
print(f"users_per_arm_millions = {arm / 1e6}")
print(f"arm_share_percent = {100 * arm / 500e6}")
effects = rng.normal(0.002, 1.5 * sqrt(2 / arm), 200_000)
assert abs(np.mean(np.abs(effects) > 1.959964 * 1.5 * sqrt(2 / arm)) - 0.8) < 0.005


# Question: AUC on served traffic, when the share of new videos in it falls and the model stays the same.
def auc(score, label):
    ranks = np.empty(score.size)
    ranks[np.argsort(score)] = np.arange(1, score.size + 1)
    pos = label.sum()
    return (ranks[label].sum() - pos * (pos + 1) / 2) / (pos * (score.size - pos))


def served(new_share, n=1_500_000):
    new = rng.random(n) < new_share
    score = -2.6 + np.where(new, 0.3, 1.5) * rng.standard_normal(n)
    label = rng.random(n) < 1 / (1 + np.exp(-score))       # calibrated in both groups
    return score, label, new


for share, name in ((0.40, "then"), (0.05, "now")):
    score, label, new = served(share)
    print(f"auc_{name} = {auc(score, label)}")
    if name == "then":
        print(f"auc_new = {auc(score[new], label[new])}")
        print(f"auc_known = {auc(score[~new], label[~new])}")
        small = rng.integers(0, score.size, 2_000)         # pairwise definition on a sample
        s, y = score[small], label[small]
        pairs = (s[y][:, None] > s[~y][None, :]).mean()
        assert abs(pairs - auc(s, y)) < 1e-9

# Question: a plan with two rounds for another platform.
shown = 40e9
print(f"plan_first_percent = {100 * 2e6 * 50 / shown}")
print(f"plan_second_percent = {100 * 2e5 * 500 / shown}")
print(f"plan_both_percent = {100 * (2e6 * 50 + 2e5 * 500) / shown}")
print(f"plan_cost_percent = {50 * (2e6 * 50 + 2e5 * 500) / shown}")
print(f"plan_flat_percent = {100 * 2e6 * 550 / shown}")
passes = lambda p: 1 - sum(comb(50, k) * p**k * (1 - p) ** (50 - k) for k in range(4))
print(f"plan_good_passes = {passes(0.10)}")
print(f"plan_bad_passes = {passes(0.02)}")
assert abs((rng.binomial(50, 0.10, 400_000) >= 4).mean() - passes(0.10)) < 0.004
print(f"plan_interval_points = {100 * 1.959964 * sqrt(0.04 * 0.96 / 50)}")

# The same app as in the question on AUC: 60M users, 150 impressions each, 1M uploads a day.
app = 60e6 * 150
print(f"app_impressions_billions = {app / 1e9}")
print(f"app_trial_share_percent = {100 * 1e6 * 100 / app}")
print(f"app_trial_cost_percent = {100 * 0.45 * 1e6 * 100 / app}")
print(f"app_random_cost_percent = {100 * 0.005 * 0.6}")
print(f"app_total_cost_percent = {100 * (0.45 * 1e6 * 100 / app + 0.005 * 0.6)}")
app_arm = 2 * (Z * 1.2 / 0.005) ** 2
print(f"app_users_per_arm_millions = {app_arm / 1e6}")
