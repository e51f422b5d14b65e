"""Largest and smallest slopes of the activation functions, by grid and bisection; derivatives by differences."""
import math

import numpy as np

erf = np.vectorize(math.erf)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def normal_cdf(z):
    return 0.5 * (1 + erf(z / math.sqrt(2)))


def normal_pdf(z):
    return np.exp(-z * z / 2) / math.sqrt(2 * math.pi)


FUNCTIONS = {
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "gelu": (lambda z: z * normal_cdf(z), lambda z: normal_cdf(z) + z * normal_pdf(z)),
    "silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) * (1 + z * (1 - sigmoid(z)))),
}
grid = np.linspace(-12, 12, 240_001)
for name, (f, slope) in FUNCTIONS.items():
    sample = np.linspace(-5, 5, 41)
    numeric = (f(sample + 1e-6) - f(sample - 1e-6)) / 2e-6
    assert np.allclose(slope(sample), numeric, atol=1e-8), name
    values = slope(grid)
    print(f"{name}_slope_max = {values.max():.6f}")
    print(f"{name}_slope_max_at = {abs(grid[values.argmax()]) if abs(grid[values.argmax()]) < 1e-9 else grid[values.argmax()]:.4f}")
    print(f"{name}_slope_min = {values.min():.6f}")

assert abs(FUNCTIONS["sigmoid"][1](grid).max() - 0.25) < 1e-12
assert abs(FUNCTIONS["tanh"][1](grid).max() - 1) < 1e-12
assert abs(grid[FUNCTIONS["gelu"][1](grid).argmax()] - math.sqrt(2)) < 1e-3
slope6 = float(FUNCTIONS["sigmoid"][1](np.array(6.0)))
print(f"sigmoid_slope_at_6 = {slope6:.8f}")
# tanh is a stretched sigmoid: tanh(z) = 2 sigmoid(2z) - 1, so its slope at 0 is four times as large.
assert np.allclose(np.tanh(grid), 2 * sigmoid(2 * grid) - 1)

# XOR with two ReLU units and a linear output.
for x1, x2 in ((0, 0), (0, 1), (1, 0), (1, 1)):
    h1, h2 = max(0, x1 + x2), max(0, x1 + x2 - 1)
    assert h1 - 2 * h2 == (x1 ^ x2)

# Three affine layers without activations equal one affine layer.
r = np.random.default_rng(0)
w = [r.standard_normal(s) for s in ((5, 4), (6, 5), (3, 6))]
b = [r.standard_normal(n) for n in (5, 6, 3)]
x = r.standard_normal(4)
deep = w[2] @ (w[1] @ (w[0] @ x + b[0]) + b[1]) + b[2]
flat = (w[2] @ w[1] @ w[0]) @ x + (w[2] @ w[1] @ b[0] + w[2] @ b[1] + b[2])
assert np.allclose(deep, flat)
