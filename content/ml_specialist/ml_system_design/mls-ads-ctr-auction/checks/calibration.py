"""Normalized entropy, calibration ratio, downsampling, shrunken factors."""
from math import exp, isclose, log

import numpy as np

# Ten impressions in two segments.
p = [0.1, 0.1, 0.2, 0.2, 0.4, 0.1, 0.1, 0.2, 0.2, 0.4]
y = [0, 0, 0, 1, 1, 0, 0, 0, 0, 0]


def log_loss(p, y):
    return -sum(b * log(a) + (1 - b) * log(1 - a) for a, b in zip(p, y)) / len(y)


rate = sum(y) / len(y)
entropy = -(rate * log(rate) + (1 - rate) * log(1 - rate))
print(f"fix_ratio = {sum(p) / sum(y)}")
print(f"fix_ratio_first = {sum(p[:5]) / sum(y[:5])}")
print(f"fix_predicted_second = {sum(p[5:])}")
print(f"fix_log_loss = {log_loss(p, y)}")
print(f"fix_entropy = {entropy}")
print(f"fix_ne = {log_loss(p, y) / entropy}")
twice = [min(2 * a, 0.99) for a in p]
print(f"fix_ne_twice = {log_loss(twice, y) / entropy}")
base = [rate] * 10
assert isclose(log_loss(base, y) / entropy, 1)


def undo(q, w):
    return q / (q + (1 - q) / w)


print(f"undo_20_05_percent = {100 * undo(0.2, 0.05)}")
print(f"undo_30_02_percent = {100 * undo(0.3, 0.02)}")
print(f"forget_ratio = {0.2 / undo(0.2, 0.05)}")
for q in (0.01, 0.2, 0.9):
    a, b = undo(q, 0.05), q
    assert isclose(log(a / (1 - a)), log(b / (1 - b)) + log(0.05))
print(f"log_w_05 = {log(0.05)}")
rng = np.random.default_rng(0)
x = rng.normal(size=2_000_000)
true = 1 / (1 + np.exp(-(x - 4)))
click = rng.random(len(x)) < true
keep = click | (rng.random(len(x)) < 0.05)
bins = np.digitize(x[keep], [-1, 0, 1, 2])
for b in range(5):
    q = click[keep][bins == b].mean()
    direct = click[np.digitize(x, [-1, 0, 1, 2]) == b].mean()
    assert abs(undo(q, 0.05) / direct - 1) < 0.1

# Shrunken factor: y ~ Poisson(f * sum p), f ~ Gamma with mean 1 and variance 1/k.
def factor(clicks, predicted, k):
    return (k + clicks) / (k + predicted)


k = 400
print(f"prior_sd_percent = {100 / k ** 0.5}")
print(f"factor_small = {factor(30, 20, k)}")
print(f"factor_large = {factor(15_000, 10_000, k)}")
f = rng.gamma(k, 1 / k, 200_000)
predicted = np.where(np.arange(len(f)) % 2 == 0, 20.0, 10_000.0)
clicks = rng.poisson(f * predicted)
for size in (20.0, 10_000.0):
    m = predicted == size
    raw = np.mean((clicks[m] / predicted[m] - f[m]) ** 2) ** 0.5
    shrunk = np.mean((factor(clicks[m], predicted[m], k) - f[m]) ** 2) ** 0.5
    print(f"rmse_raw_{int(size)}_percent = {100 * raw}")
    print(f"rmse_shrunk_{int(size)}_percent = {100 * shrunk}")
    assert shrunk < raw
    assert abs(shrunk * (k + size) ** 0.5 - 1) < 0.05      # posterior variance about 1/(k + size) at f near 1

# Noisy aggregated reports: Laplace noise of scale b on each count.
b = 10
print(f"laplace_sd = {2 ** 0.5 * b}")
need = 2 ** 0.5 * b / 0.05
print(f"noisy_count_for_5_percent = {need}")
x = rng.laplace(0, b, 500_000)
assert abs(x.std() / (2 ** 0.5 * b) - 1) < 0.01
both = 0.05
# noise and the count's own spread together: (n + 2 b^2) / n^2 = 0.05^2
n = (1 + (1 + 4 * both ** 2 * 2 * b ** 2) ** 0.5) / (2 * both ** 2)
assert isclose((n + 2 * b * b) / n ** 2, both ** 2)
print(f"count_for_5_percent_total = {n}")
print(f"count_for_5_percent_no_noise = {1 / both ** 2}")
print(f"sum_of_100_cells_sd = {(100 * 2) ** 0.5 * b}")
