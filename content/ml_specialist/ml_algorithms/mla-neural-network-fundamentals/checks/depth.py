"""How a gradient changes on its way through 20 layers: bound, wide-network prediction, simulation.

Tolerance: simulated and predicted factor per layer agree within 5 %.
"""
import numpy as np
from numpy.polynomial.hermite_e import hermegauss

nodes, weights = hermegauss(200)
weights = weights / np.sqrt(2 * np.pi)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_slope(z):
    return sigmoid(z) * (1 - sigmoid(z))


def gain(f, slope, weight_variance, start=1.0):
    """Fixed point of the pre-activation variance, then chi = sigma_w^2 E[slope^2]; unit n cancels."""
    q = start
    for _ in range(3000):
        q = weight_variance * float(weights @ f(np.sqrt(q) * nodes) ** 2)
    return q, weight_variance * float(weights @ slope(np.sqrt(q) * nodes) ** 2)


def layers(kind, seed, depth=20, width=256, batch=64, classes=10):
    """RMS of dL/dz at each hidden layer, weights fresh, labels random."""
    r = np.random.default_rng(seed)
    variance = {"relu_he": 2.0, "tanh_small": 0.25}.get(kind, 1.0) / width
    skip = kind.endswith("_skip")
    a = r.standard_normal((batch, width))
    w, slopes, signal = [], [], []
    for _ in range(depth):
        w.append(np.sqrt(variance) * r.standard_normal((width, width)))
        z = a @ w[-1].T
        if kind.startswith("sigmoid"):
            out, slope = sigmoid(z), sigmoid_slope(z)
        elif kind.startswith("tanh"):
            out, slope = np.tanh(z), 1 - np.tanh(z) ** 2
        else:
            out, slope = np.maximum(z, 0), (z > 0).astype(float)
        slopes.append(slope)
        a = a + out if skip else out
        signal.append(np.sqrt((a**2).mean()))
    head = r.standard_normal((classes, width)) / np.sqrt(width)
    z = a @ head.T
    p = np.exp(z - z.max(1, keepdims=True))
    p /= p.sum(1, keepdims=True)
    g = (p - np.eye(classes)[r.integers(0, classes, batch)]) / batch @ head
    rms = []
    for weight, slope in zip(w[::-1], slopes[::-1]):
        delta = g * slope
        rms.append(np.sqrt((delta**2).mean()))
        g = delta @ weight + (g if skip else 0)
    return np.array(rms[::-1]), np.array(signal)


# 1. The bound.
bound = 0.25**20
print(f"sigmoid_bound_20_layers = {bound:.4e}")
r = np.random.default_rng(1)
for _ in range(3):  # the bound holds for every draw, weights rescaled to spectral norm 1
    a, w, d = r.standard_normal(32), [], []
    for _ in range(20):
        m = r.standard_normal((32, 32))
        m /= np.linalg.norm(m, 2)
        w.append(m)
    v = np.ones(32)
    pre = []
    for m in w:
        z = m @ a
        pre.append(sigmoid_slope(z))
        a = sigmoid(z)
    top = r.standard_normal((8, 32))
    top /= np.linalg.norm(top, 2)
    out = r.standard_normal(8)
    g = top.T @ out
    for k in range(19, -1, -1):
        g = pre[k] * g
        last = np.linalg.norm(g)
        g = w[k].T @ g
    assert last <= bound * np.linalg.norm(out)
spectral = np.mean([np.linalg.norm(np.random.default_rng(s).standard_normal((400, 400)) / 20, 2) for s in range(5)])
print(f"xavier_spectral_norm = {spectral:.4f}")

# 2. Prediction for wide layers against simulation at width 256, geometric mean over five seeds.
_, chi = gain(sigmoid, sigmoid_slope, 1.0)
print(f"sigmoid_predicted_factor = {np.sqrt(chi):.5f}")
predicted = {"sigmoid": np.sqrt(chi), "relu": np.sqrt(0.5), "relu_he": 1.0}
print(f"relu_predicted_factor = {np.sqrt(0.5):.5f}")
print(f"relu_explosion_20_layers = {np.sqrt(4 / 2) ** 20:.4f}")
for kind in ("sigmoid", "tanh", "relu", "relu_he", "sigmoid_skip"):
    logs = [np.log(rms[0] / rms[-1]) for rms, _ in (layers(kind, s) for s in range(5))]
    ratio, factor = np.exp(np.mean(logs)), np.exp(np.mean(logs) / 19)
    print(f"{kind}_ratio = {ratio:.5e}")
    print(f"{kind}_factor = {factor:.5f}")
    if kind in predicted:
        assert abs(factor / predicted[kind] - 1) < 0.05, kind
first = np.exp(np.mean([np.log(layers("sigmoid", s)[0][0]) for s in range(5)]))
print(f"sigmoid_first_layer_rms = {first:.4e}")

# 3. Weights big enough to make chi = 1 for sigmoid units.
low, high = 50.0, 200.0
for _ in range(40):
    mid = (low + high) / 2
    q, chi = gain(sigmoid, sigmoid_slope, mid)
    low, high = (mid, high) if chi < 1 else (low, mid)
z = np.sqrt(q) * np.random.default_rng(0).standard_normal(1_000_000)
print(f"sigmoid_critical_variance = {mid:.3f}")
print(f"sigmoid_critical_flat_percent = {100 * np.mean(sigmoid_slope(z) < 0.05):.3f}")

# 4. The diagnosis question: 24 tanh layers.
factor = (1e-9 / 1e-2) ** (1 / 23)
print(f"diagnosis_factor = {factor:.5f}")
print(f"diagnosis_steps_to_thousandth = {np.log(1e-3) / np.log(factor):.4f}")
small = [layers("tanh_small", s, depth=24) for s in range(5)]
backward = np.exp(np.mean([np.log(g[0] / g[-1]) for g, _ in small]) / 23)
forward = np.exp(np.mean([np.log(s[-1] / s[0]) for _, s in small]) / 23)
print(f"tanh_small_backward_factor = {backward:.5f}")
print(f"tanh_small_forward_factor = {forward:.5f}")
assert abs(backward - 0.5) < 0.02 and abs(forward - 0.5) < 0.02
repaired = np.exp(np.mean([np.log(g[0] / g[-1]) for g, _ in (layers("tanh", s, depth=24) for s in range(5))]))
print(f"tanh_repaired_ratio = {repaired:.5f}")

# 5. Rounding: a float32 weight of size 1 ignores an update below half the spacing under it.
one = np.float32(1)
assert one - np.float32(2.0**-26) == one and one - np.float32(2.0**-24) < one
print(f"fp16_smallest_positive = {float(np.nextafter(np.float16(0), np.float16(1))):.6e}")
