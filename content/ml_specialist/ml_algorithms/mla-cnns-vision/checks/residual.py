"""Correlation of input gradients of two inputs through plain and residual ReLU stacks: formula and simulation; path lengths."""
import numpy as np
from math import comb

kappa0 = lambda t: 1 - t / np.pi
kappa1 = lambda t: (np.sin(t) + (np.pi - t) * np.cos(t)) / np.pi


def predict(depth, angle, alpha2=None):
    """Plain stack if alpha2 is None. Returns the correlation of input gradients and the final angle."""
    g, t = 1.0, angle
    for _ in range(depth):
        if alpha2 is None:
            g, c = g * kappa0(t), kappa1(t)
        else:
            g, c = g * (1 + alpha2 * kappa0(t)) / (1 + alpha2), (np.cos(t) + alpha2 * kappa1(t)) / (1 + alpha2)
        t = np.arccos(min(1.0, c))
    return g, t


def simulate(depth, angle, alpha2, width=512, draws=6):
    out = []
    for seed in range(draws):
        r = np.random.default_rng(seed)
        q, _ = np.linalg.qr(r.standard_normal((width, 2)))
        x = np.sqrt(width) * np.stack([q[:, 0], np.cos(angle) * q[:, 0] + np.sin(angle) * q[:, 1]], 1)
        tape = []
        for _ in range(depth):
            w = r.standard_normal((width, width)) / np.sqrt(width)
            if alpha2 is None:  # x <- sqrt(2) relu(W x): He scaling
                z = w @ x
                tape.append((w, None, z > 0))
                x = np.sqrt(2) * np.maximum(z, 0)
            else:
                v = r.standard_normal((width, width)) / np.sqrt(width)
                z = w @ x
                tape.append((w, v, z > 0))
                x = x + np.sqrt(alpha2) * np.sqrt(2) * (v @ np.maximum(z, 0))
        g = np.repeat(r.standard_normal((width, 1)), 2, 1)
        for w, v, on in reversed(tape):
            if v is None:
                g = np.sqrt(2) * (w.T @ (g * on))
            else:
                g = g + np.sqrt(2 * alpha2) * (w.T @ ((v.T @ g) * on))
        out.append(g[:, 0] @ g[:, 1] / np.linalg.norm(g[:, 0]) / np.linalg.norm(g[:, 1]))
    return float(np.mean(out))


half = np.pi / 2
for depth in (10, 50):
    plain, skip = predict(depth, half)[0], predict(depth, half, 1 / depth)[0]
    print(f"grad_correlation_plain_{depth} = {plain:.6g}")
    print(f"grad_correlation_residual_{depth} = {skip:.5f}")
assert abs(simulate(10, half, None) - predict(10, half)[0]) < 0.02
assert abs(simulate(10, half, 0.1) - predict(10, half, 0.1)[0]) < 0.03
assert abs(simulate(20, half, 0.05) - predict(20, half, 0.05)[0]) < 0.03
for depth in (5, 50, 500):  # the lower bound of the text, for orthogonal inputs
    assert predict(depth, half, 1 / depth)[0] >= np.exp(-0.5)
print(f"residual_lower_bound = {np.exp(-0.5):.5f}")
print(f"plain_drop_10_to_50 = {predict(10, half)[0] / predict(50, half)[0]:.3f}")

# Expansion of n residual blocks into paths.
n = 16
assert sum(comb(n, k) for k in range(n + 1)) == 2**n
blocks = [np.random.default_rng(i).standard_normal((3, 3)) for i in range(4)]
product = np.eye(3)
for b in blocks:
    product = (np.eye(3) + b) @ product
total = np.zeros((3, 3))
for mask in range(16):
    path = np.eye(3)
    for i, b in enumerate(blocks):
        if mask >> i & 1:
            path = b @ path
    total += path
assert np.allclose(product, total)
print(f"paths_16_blocks = {2**n}")
print(f"share_paths_6_to_10_percent = {100 * sum(comb(n, k) for k in range(6, 11)) / 2**n:.3f}")
# with branch gain alpha^2 = 1/n the energy of paths of length k is binomial(n, 1/(n+1))
energy = np.array([comb(n, k) * (1 / n) ** k for k in range(n + 1)]) / (1 + 1 / n) ** n
print(f"energy_paths_up_to_3_percent = {100 * energy[:4].sum():.3f}")

# Folding batch norm into the convolution before it.
r = np.random.default_rng(3)
w, b, gamma, beta, mu, var = r.standard_normal((4, 9)), r.standard_normal(4), *r.standard_normal((3, 4)), r.uniform(0.5, 2, 4)
x = r.standard_normal(9)
scale = gamma / np.sqrt(var + 1e-5)
assert np.allclose(scale * (w @ x + b - mu) + beta, (scale[:, None] * w) @ x + scale * (b - mu) + beta)
