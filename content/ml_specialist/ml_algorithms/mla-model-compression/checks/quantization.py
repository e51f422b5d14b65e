"""Grids, rounding error, clipping, groups, outliers, error feedback, straight-through training."""
from math import log10, sqrt

import numpy as np

rng = np.random.default_rng(0)


def sym(x, bits, axis=None, group=None, clip=1.0):
    """Symmetric round-to-nearest; one scale per tensor, per row (axis=1) or per group along a row."""
    top = 2 ** (bits - 1) - 1
    if group:
        y = x.reshape(x.shape[0], -1, group)
        scale = clip * np.abs(y).max(-1, keepdims=True) / top
        return (np.clip(np.round(y / scale), -top, top) * scale).reshape(x.shape)
    scale = clip * (np.abs(x).max() if axis is None else np.abs(x).max(axis, keepdims=True)) / top
    return np.clip(np.round(x / scale), -top, top) * scale


rel = lambda a, b: float(np.sqrt(((a - b) ** 2).mean() / (a ** 2).mean()))

# Worked example: six weights, symmetric int4.
w = np.array([0.70, -0.42, 0.33, 0.08, -0.25, 0.04])
step = 0.70 / 7
q = np.round(w / step)
print(f"ex_step = {step}")
print(f"ex_worst = {np.abs(q * step - w).max()}")
print(f"ex_rms = {sqrt(((q * step - w) ** 2).mean())}")
assert np.abs(q * step - w).max() <= step / 2 + 1e-12 and list(q) == [7, -4, 3, 1, -2, 0]
w8 = np.append(w, 7.0)
s8 = 7.0 / 7
assert list(np.round(w8 / s8))[:6] == [1, 0, 0, 0, 0, 0]
print(f"ex_outlier_step = {s8}")
print(f"ex_outlier_rms = {sqrt(((np.round(w / s8) * s8 - w) ** 2).mean())}")
# Asymmetric: values in 0 to 1.5 with 4 bits.
lo, hi = 0.0, 1.5
print(f"ex_affine_step = {(hi - lo) / 15}")
print(f"ex_symmetric_step = {hi / 7}")

# Mean squared error of rounding: step squared over twelve; bound step / 2.
x = rng.normal(size=1_000_000)
for b in (4, 8):
    s = 3.0 / (2 ** (b - 1) - 1)
    y = x[np.abs(x) < 3.0]
    e = np.round(y / s) * s - y
    assert np.abs(e).max() <= s / 2 + 1e-12
    assert abs((e ** 2).mean() / (s * s / 12) - 1) < 0.03
print(f"q_step = {0.7 / 7}")
print(f"q_rms = {0.1 / sqrt(12)}")
print(f"db_per_bit = {20 * log10(2)}")

# Gaussian weights: tensor, row, group of 128, with and without an outlier column.
W = rng.normal(size=(512, 4096)) * np.exp(0.5 * rng.normal(size=(512, 1)))
for b in (4, 8):
    print(f"tensor_{b}_percent = {100 * rel(W, sym(W, b))}")
    print(f"row_{b}_percent = {100 * rel(W, sym(W, b, axis=1))}")
    print(f"group_{b}_percent = {100 * rel(W, sym(W, b, group=128))}")
m = np.abs(rng.normal(size=(20_000, 128))).max(1).mean()
print(f"group_max_sigma = {m}")
print(f"group4_step_sigma = {m / 7}")
print(f"group4_rms_percent = {100 * m / 7 / sqrt(12)}")
for g, sb in ((128, 16), (32, 8), (16, 8)):
    print(f"bits_group_{g}_{sb} = {4 + sb / g}")

# Best clipping of a Gaussian at 4 bits: rounding inside against loss outside.
best = min(np.linspace(1.5, 5, 141), key=lambda c: ((np.clip(np.round(x / (c / 7)), -7, 7) * c / 7 - x) ** 2).mean())
err = lambda c: sqrt(((np.clip(np.round(x / (c / 7)), -7, 7) * c / 7 - x) ** 2).mean())
print(f"clip_best_sigma = {round(best, 1)}")
print(f"clip_best_rms_percent = {100 * err(best)}")
print(f"clip_full_rms_percent = {100 * err(np.abs(x).max())}")
assert err(best) < 0.6 * err(np.abs(x).max())

# Activations with outlier channels: 8 bits per tensor, then smoothed.
d, n = 512, 1024
X = rng.normal(size=(n, d))
X[:, :4] *= 60
V = rng.normal(size=(d, 256)) / sqrt(d)
exact = X @ V


def w8a8(X, V):
    return sym(X, 8) @ sym(V.T, 8, axis=1).T


naive = rel(exact, w8a8(X, V))
small = X.copy()
small[:, :4] = 0
part = lambda A: np.sqrt((((A[:, 4:] - X[:, 4:]) ** 2).mean()) / (X[:, 4:] ** 2).mean())
print(f"outlier_normal_error_percent = {100 * part(sym(X, 8))}")
s = np.sqrt(np.abs(X).max(0) / np.abs(V).max(1))
Xs, Vs = X / s, V * s[:, None]
assert np.allclose(Xs @ Vs, exact)
print(f"smooth_ratio_before = {np.abs(X).max(0).max() / np.median(np.abs(X).max(0))}")
print(f"smooth_ratio_after = {np.abs(Xs).max(0).max() / np.median(np.abs(Xs).max(0))}")
# error of what the normal channels contribute, before and after
con = lambda A, B: rel(X[:, 4:] @ V[4:], A[:, 4:] @ B[4:])
print(f"smooth_error_before_percent = {100 * con(sym(X, 8), sym(V.T, 8, axis=1).T)}")
print(f"smooth_error_after_percent = {100 * con(sym(Xs, 8), sym(Vs.T, 8, axis=1).T)}")
assert con(sym(Xs, 8), sym(Vs.T, 8, axis=1).T) < 0.5 * con(sym(X, 8), sym(V.T, 8, axis=1).T)

# Optimal brain surgeon: fix one coordinate, move the others.
A = rng.normal(size=(6, 6))
H = A @ A.T + 0.5 * np.eye(6)
Hi = np.linalg.inv(H)
k, gap = 2, 0.3                                             # coordinate 2 must move by gap
delta = Hi[:, k] / Hi[k, k] * gap
free = [i for i in range(6) if i != k]
other = -np.linalg.solve(H[np.ix_(free, free)], H[free, k] * gap)
assert np.allclose(delta[free], other) and abs(delta[k] - gap) < 1e-12
assert abs(0.5 * delta @ H @ delta - gap * gap / (2 * Hi[k, k])) < 1e-12
H2 = np.array([[1, 0.9], [0.9, 1]])
plain = 0.5 * 0.3 ** 2 * H2[0, 0]
Hi2 = np.linalg.inv(H2)
print(f"obs_plain_loss = {plain}")
print(f"obs_move = {Hi2[1, 0] / Hi2[0, 0] * 0.3}")
print(f"obs_loss = {0.3 ** 2 / (2 * Hi2[0, 0])}")
print(f"obs_gain = {plain / (0.3 ** 2 / (2 * Hi2[0, 0]))}")


def feedback(W, H, bits=3, clip=1.0):
    """Round columns one after another, each time moving the columns that are still free (GPTQ's order)."""
    W, top = W.copy(), 2 ** (bits - 1) - 1
    scale = np.abs(W).max(1, keepdims=True) / top
    Q, Hi = np.zeros_like(W), np.linalg.inv(H)
    for j in range(W.shape[1]):
        Q[:, j] = np.clip(np.round(W[:, j] / scale[:, 0]), -top, top) * scale[:, 0]
        e = (W[:, j] - Q[:, j]) / Hi[j, j]
        W -= np.outer(e, Hi[j])
        Hi = Hi - np.outer(Hi[:, j], Hi[j]) / Hi[j, j]
    return Q


n, d = 2000, 64
mix = rng.normal(size=(16, d))
X = rng.normal(size=(n, 16)) @ mix + 0.3 * rng.normal(size=(n, d))
W = rng.normal(size=(32, d))
H = X.T @ X / n + 1e-2 * np.eye(d)
rtn = rel(X @ W.T, X @ sym(W, 3, axis=1).T)
gptq = rel(X @ W.T, X @ feedback(W, H).T)
print(f"rtn_output_percent = {100 * rtn}")
print(f"feedback_output_percent = {100 * gptq}")
print(f"rtn_weight_percent = {100 * rel(W, sym(W, 3, axis=1))}")
print(f"feedback_weight_percent = {100 * rel(W, feedback(W, H))}")
assert gptq < 0.6 * rtn and rel(W, feedback(W, H)) > rel(W, sym(W, 3, axis=1))
# Question: H = [[2, 1.6], [1.6, 2]], w1 = 0.44 rounded to 0.40, step 0.2.
Hq = np.array([[2, 1.6], [1.6, 2]])
Hqi = np.linalg.inv(Hq)
g = 0.40 - 0.44
print(f"q_obs_move = {Hqi[1, 0] / Hqi[0, 0] * g}")
print(f"q_obs_loss = {g * g / (2 * Hqi[0, 0])}")
print(f"q_obs_plain = {0.5 * g * g * 2}")
print(f"q_obs_ratio = {0.5 * g * g * 2 / (g * g / (2 * Hqi[0, 0]))}")

# Formats.
e4m3 = (2 - 2 / 8) * 2.0 ** 8
e5m2 = (2 - 1 / 4) * 2.0 ** 15
print(f"e4m3_max = {e4m3}")
print(f"e5m2_max = {e5m2}")
grid = sorted({(1 + m / 2) * 2.0 ** e for m in (0, 1) for e in (0, 1, 2)} | {0.0, 0.5})
assert grid == [0, 0.5, 1, 1.5, 2, 3, 4, 6]
print(f"e2m1_max = {grid[-1]}")
print(f"e4m3_step_percent = {100 / 16}")
