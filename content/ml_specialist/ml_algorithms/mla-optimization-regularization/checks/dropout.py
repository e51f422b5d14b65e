"""Inverted dropout: expectation, variance, the penalty it adds to least squares, and the ensemble it averages.

Tolerances: exact enumeration to 1e-12; Monte-Carlo to 1 %.
"""
import itertools
import math

import numpy as np

r = np.random.default_rng(0)

# 1. Expectation and variance of one unit, by Monte-Carlo, p is the drop probability.
for p in (0.1, 0.5):
    kept = (r.random(2_000_000) >= p) / (1 - p)
    assert abs((3 * kept).mean() / 3 - 1) < 0.01
    assert abs(kept.var() / (p / (1 - p)) - 1) < 0.01

# 2. The worked example: a = (2, 4), w = (3, -1), p = 0.5, all four masks.
a, w = np.array([2.0, 4.0]), np.array([3.0, -1.0])
outputs = [float(w @ (np.array(mask) * a / 0.5)) for mask in itertools.product((0, 1), repeat=2)]
assert sorted(outputs) == [-8.0, 0.0, 4.0, 12.0]
print(f"mask_mean = {np.mean(outputs):.6f}")
print(f"mask_variance = {np.var(outputs):.6f}")
assert abs(np.var(outputs) - (w**2 * a**2).sum()) < 1e-12
target = 2.0
losses = [(o - target) ** 2 for o in outputs]
print(f"mask_expected_loss = {np.mean(losses):.6f}")
shrunk = np.array([2.0, 0.0])
print(f"mask_expected_loss_other = {(target - shrunk @ a) ** 2 + (shrunk**2 * a**2).sum():.6f}")
even = np.array([0.5, 0.25])
assert abs(even @ a - 2) < 1e-12
print(f"mask_expected_loss_even = {(target - even @ a) ** 2 + (even**2 * a**2).sum():.6f}")
single = np.array([1.0, 0.0])
assert abs(single @ a - 2) < 1e-12
print(f"mask_expected_loss_single = {(target - single @ a) ** 2 + (single**2 * a**2).sum():.6f}")
# the best weights on this one example
grid = np.linalg.solve(np.outer(a, a) + np.diag(a**2), a * target)
print(f"mask_best_first = {grid[0]:.6f}")
print(f"mask_best_second = {grid[1]:.6f}")
print(f"mask_expected_loss_best = {(target - grid @ a) ** 2 + (grid**2 * a**2).sum():.6f}")

# 3. Expected squared loss under dropout equals loss + p/(1-p) sum_j w_j^2 sum_i x_ij^2: exact over all masks of 6 features.
x, y, w6, p = r.standard_normal((5, 6)), r.standard_normal(5), r.standard_normal(6), 0.3
masks = np.array(list(itertools.product((0, 1), repeat=6)))
weight = p ** (6 - masks.sum(1)) * (1 - p) ** masks.sum(1)
for i in range(5):
    noisy = (masks * x[i] / (1 - p)) @ w6
    expected = (weight * (y[i] - noisy) ** 2).sum()
    assert abs(expected - ((y[i] - x[i] @ w6) ** 2 + p / (1 - p) * (w6**2 * x[i] ** 2).sum())) < 1e-12
# its minimiser is the weighted ridge; stochastic training agrees
x, y = r.standard_normal((200, 4)) * [1, 2, 3, 4], r.standard_normal(200)
y = y + x @ [1.0, -1.0, 0.5, 0.2]
closed = np.linalg.solve(x.T @ x + p / (1 - p) * np.diag((x**2).sum(0)), x.T @ y)
many = np.concatenate([x * (r.random(x.shape) >= p) / (1 - p) for _ in range(5000)])
assert np.abs(np.linalg.lstsq(many, np.tile(y, 5000), rcond=None)[0] - closed).max() < 0.01
# two copies of one feature: dropout splits the weight
z = r.standard_normal((2000, 1))
twin = np.hstack([z, z])
split = np.linalg.solve(twin.T @ twin + np.diag((twin**2).sum(0)), twin.T @ z[:, 0])
assert abs(split[0] - split[1]) < 1e-12
print(f"twin_weight = {split[0]:.5f}")

# 4. Softmax on dropped inputs: the normalised geometric mean over all masks is the network without dropout.
W, b, v = r.standard_normal((3, 8)), r.standard_normal(3), r.standard_normal(8)


def log_softmax(t):
    t = t - t.max()
    return t - np.log(np.exp(t).sum())


masks = np.array(list(itertools.product((0, 1), repeat=8)))
logs = np.mean([log_softmax(W @ (m * v / 0.5) + b) for m in masks], axis=0)
assert np.allclose(log_softmax(logs), log_softmax(W @ v + b), atol=1e-12)
# with a ReLU layer behind the mask it is an approximation
V = r.standard_normal((16, 8))
U = r.standard_normal((3, 16)) / 4
exact = np.exp(log_softmax(np.mean([log_softmax(U @ np.maximum(V @ (m * v / 0.5), 0)) for m in masks], axis=0)))
scaled = np.exp(log_softmax(U @ np.maximum(V @ v, 0)))
assert np.abs(exact - scaled).max() > 0.01
print(f"ensemble_gap = {np.abs(exact - scaled).max():.4f}")

# 5. Variance shift: dropout 0.5 before a norm layer in training doubles the mean square that inference sees.
act = r.standard_normal(1_000_000)
train = act * (r.random(act.size) >= 0.5) / 0.5
print(f"variance_shift = {(train**2).mean() / (act**2).mean():.4f}")
# dropping and never rescaling, keep 0.8, in ten layers
print(f"unscaled_ten_layers = {0.8**10:.4f}")
print(f"masks_hundred_units = {2.0**100:.3e}")
print(f"penalty_factor_half = {0.5 / 0.5:.3f}")
print(f"penalty_factor_tenth = {0.1 / 0.9:.5f}")
