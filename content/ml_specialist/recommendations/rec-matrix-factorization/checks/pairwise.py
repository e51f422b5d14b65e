"""BPR gradient by finite differences, its bound on AUC, WARP's rank estimate, and what uniform negatives see.

Tolerance: gradient 1e-8 absolute; simulated means within 3 %.
"""
import numpy as np

rng = np.random.default_rng(0)
sigma = lambda z: 1 / (1 + np.exp(-z))

# gradient of -log sigma(x'(yi - yj)) + lam/2 (|x|^2 + |yi|^2 + |yj|^2)
d, lam = 6, 0.03
theta = rng.normal(size=3 * d)


def loss(t):
    x, yi, yj = t.reshape(3, d)
    return np.log1p(np.exp(-x @ (yi - yj))) + lam / 2 * t @ t


def grad(t):
    x, yi, yj = t.reshape(3, d)
    g = sigma(-x @ (yi - yj))
    return np.concatenate([-g * (yi - yj), -g * x, g * x]) + lam * t


num = np.array([(loss(theta + e) - loss(theta - e)) / 2e-5 for e in 1e-5 * np.eye(3 * d)])
assert np.abs(num - grad(theta)).max() < 1e-8

# by hand: x = (1, 0), yi = (0.5, 0.5), yj = (0, 1), step 0.1, no penalty
x, yi, yj = np.array([1, 0.0]), np.array([0.5, 0.5]), np.array([0, 1.0])
g = sigma(-x @ (yi - yj))
print(f"bpr_pull = {g}")
x2, yi2, yj2 = x + 0.1 * g * (yi - yj), yi + 0.1 * g * x, yj - 0.1 * g * x
print(f"bpr_margin_after = {x2 @ (yi2 - yj2)}")
print(f"q03_loss = {np.log1p(np.exp(-1.0))}")
print(f"q03_pull = {sigma(-1.0)}")
print(f"easy_pull = {sigma(-5.0)}")

# loss / log 2 bounds the pair error, so the mean bounds 1 - AUC
s = rng.normal(0.5, 2, 100_000)
assert np.all(np.log1p(np.exp(-s)) / np.log(2) >= (s < 0))
print(f"auc_items_above = {(1 - 0.99) * 1e6}")
print(f"miss_share_100_draws = {(1 - 50 / 1e6) ** 100}")
print(f"draws_to_violator_rank50 = {1e6 / 50}")
print(f"q06_draws = {1e6 / 20}")
print(f"q06_seen_percent = {100 * (1 - (1 - 20 / 1e6) ** 200)}")

# WARP: tries to the first violator are geometric; weight = harmonic number of floor((N-1)/tries)
H = np.concatenate([[0], np.cumsum(1 / np.arange(1, 1001))])
print(f"harmonic_1 = {H[1]}\nharmonic_10 = {H[10]}\nharmonic_1000 = {H[1000]}")
N, v = 1001, 50
tries = rng.geometric(v / (N - 1), 200_000)
assert abs(tries.mean() / ((N - 1) / v) - 1) < 0.03
w = H[np.maximum((N - 1) // tries, 0)]
assert w.mean() > 0 and abs(np.median((N - 1) // tries) / v - 1) < 0.6
print(f"warp_median_rank = {np.median((N - 1) // tries)}")
