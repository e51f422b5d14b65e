"""Ratio metrics at the unit of randomisation, interference, switchbacks, interleaving."""
from math import sqrt

import numpy as np

rng = np.random.default_rng(4)

# By hand: five users, views and clicks.
x, y = np.array([1.0, 2, 3, 4, 10]), np.array([0.0, 1, 0, 1, 6])
r = y.sum() / x.sum()
e = y - r * x
print(f"hand_ratio = {r}")
print(f"hand_residual_squares = {(e ** 2).sum()}")
print(f"hand_delta_se = {sqrt((e ** 2).sum() / 4 / 5) / x.mean()}")
print(f"hand_naive_se = {sqrt(r * (1 - r) / x.sum())}")
print(f"hand_variance_ratio = {((e ** 2).sum() / 4 / 5 / x.mean() ** 2) / (r * (1 - r) / x.sum())}")
print(f"hand_mean_of_ratios = {(y / x).mean()}")


def users(n):
    views = rng.geometric(1 / 8, n)
    rate = rng.beta(0.9, 8.1, n)                              # users differ: mean 0.1
    return views, rng.binomial(views, rate)


def delta_se(x, y):
    r = y.sum() / x.sum()
    return np.std(y - r * x, ddof=1) / sqrt(len(x)) / x.mean()


n = 2000
naive, delta, ratios, false_naive, false_delta = [], [], [], 0, 0
for _ in range(2000):
    (xa, ya), (xb, yb) = users(n), users(n)
    ra, rb = ya.sum() / xa.sum(), yb.sum() / xb.sum()
    pool = (ya.sum() + yb.sum()) / (xa.sum() + xb.sum())
    sn = sqrt(pool * (1 - pool) * (1 / xa.sum() + 1 / xb.sum()))
    sd = sqrt(delta_se(xa, ya) ** 2 + delta_se(xb, yb) ** 2)
    naive.append(sn), delta.append(sd), ratios.append(ra - rb)
    false_naive += abs(ra - rb) > 1.96 * sn
    false_delta += abs(ra - rb) > 1.96 * sd
print(f"naive_false_percent = {100 * false_naive / 2000}")
print(f"delta_false_percent = {100 * false_delta / 2000}")
print(f"variance_inflation = {(np.std(ratios) / np.mean(naive)) ** 2}")
assert abs(np.std(ratios) / np.mean(delta) - 1) < 0.05

# Interference: a scarce stock. Demand of treated users is ten per cent higher, sales cannot exceed the stock.
stock, share, lift = 1000.0, 0.5, 0.10
weight = share * (1 + lift), 1 - share
sales = [stock * w / sum(weight) for w in weight]
print(f"stock_treated = {sales[0]}")
print(f"stock_control = {sales[1]}")
print(f"stock_measured_percent = {100 * (sales[0] / sales[1] - 1)}")
print(f"stock_true_percent = {100 * (min(stock, 1.1 * 1500) / min(stock, 1500) - 1)}")
print(f"stock_small_share_percent = {100 * ((0.01 * 1.1) / 0.01 - 1)}")

# Clusters: design effect, and the number of clusters.
m, rho = 5000, 0.01
print(f"cluster_design_effect = {1 + (m - 1) * rho}")
print(f"cluster_effective_thousands = {200 * m / (1 + (m - 1) * rho) / 1e3}")
print(f"cluster_user_mde_percent = {100 * 2.8 * sqrt(2 * 0.25 * 0.75 / (100 * m)) / 0.25}")
print(f"cluster_mde_percent = {100 * 2.8 * sqrt(2 * 0.25 * 0.75 * (1 + (m - 1) * rho) / (100 * m)) / 0.25}")

# Switchback: for the first h hours of a period of p hours the market still behaves as the arm before left it.
h = 1
for p in (2, 6, 24):
    arm = rng.integers(0, 2, 400_000)
    before = np.roll(arm, 1)
    value = (h * before + (p - h) * arm) / p                  # true effect 1
    seen = value[arm == 1].mean() - value[arm == 0].mean()
    assert abs(seen - (1 - h / p)) < 0.01
    print(f"switch_lost_{p}h_percent = {100 * h / p}")
    print(f"switch_periods_{p}h = {28 * 24 / p}")

# Interleaving against an A/B by user.
K, docs, trials = 10, 30, 30_000
exam = 1 / np.log2(np.arange(2, K + 2))

rel = rng.gamma(0.5, 1.0, (trials, docs))
chance = np.clip(0.15 * rel, 0, 0.9)
taste = np.exp(1.0 * rng.normal(size=(trials, 1)) - 0.5)          # users click more or less
common = rng.normal(size=rel.shape)
a = np.argsort(-(rel + 0.6 * common), axis=1)[:, :K]
b = np.argsort(-(rel + 0.5 * common), axis=1)[:, :K]            # the same ranker with less noise
place = np.full((2, trials, docs), K)
for side, order in enumerate((a, b)):
    np.put_along_axis(place[side], order, np.broadcast_to(np.arange(K), order.shape), 1)


def chances(order):
    return np.minimum(np.take_along_axis(chance, order, 1) * exam * taste, 1)


pa, pb = chances(a), chances(b)
ca, cb = (rng.random(p.shape) < p for p in (pa, pb))
effect = pb.sum(1).mean() - pa.sum(1).mean()
mixed = np.zeros_like(a)
starts = rng.integers(0, 2, trials)
for i in range(trials):                                       # lists take turns, a coin decides who begins
    lists, out = (a[i], b[i]), []
    at, side = [0, 0], starts[i]
    while len(out) < K:
        while lists[side][at[side]] in out:
            at[side] += 1
            if at[side] == K:
                side, at[side] = 1 - side, min(at[1 - side], K - 1)
        out.append(lists[side][at[side]])
        side = 1 - side
    mixed[i] = out
hit = rng.random(mixed.shape) < chances(mixed)
better = np.sign(np.take_along_axis(place[0], mixed, 1) - np.take_along_axis(place[1], mixed, 1))
score = (hit * better).sum(1)                                 # a click speaks for the list that had it higher
need_ab = 2 * (2.8 * ca.sum(1).std() / effect) ** 2
need_il = (2.8 * score.std() / score.mean()) ** 2
assert score.mean() > 5 * score.std() / sqrt(trials)
print(f"interleave_effect_percent = {100 * effect / pa.sum(1).mean()}")
print(f"interleave_ab_sessions_thousands = {need_ab / 1e3}")
print(f"interleave_sessions = {need_il}")
print(f"interleave_factor = {need_ab / need_il}")
