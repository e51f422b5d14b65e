"""Analytic gradients against central finite differences, and every value of the worked example.

Tolerance: relative error below 1e-6 in float64, where relative error is
||analytic - numeric|| / (||analytic|| + ||numeric||).
"""
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)


def cross_entropy(z, y):
    """One column per example; y is one-hot; mean over the columns."""
    top = z.max(axis=0)
    log_partition = top + np.log(np.exp(z - top).sum(axis=0))
    return float(np.mean(log_partition - (z * y).sum(axis=0)))


def central_differences(f, array, step=1e-5):
    out = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        kept = array[index]
        array[index] = kept + step
        up = f()
        array[index] = kept - step
        down = f()
        array[index] = kept
        out[index] = (up - down) / (2 * step)
    return out


def relative_error(a, b):
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))


def gradients(params, x, y):
    """The formulas of the derivation, batched over columns."""
    w1, b1, w2, b2 = params
    batch = x.shape[1]
    a1 = sigmoid(w1 @ x + b1)
    z2 = w2 @ a1 + b2
    d2 = (softmax(z2) - y) / batch
    d1 = (w2.T @ d2) * a1 * (1 - a1)
    return d1 @ x.T, d1.sum(1, keepdims=True), d2 @ a1.T, d2.sum(1, keepdims=True)


rng = np.random.default_rng(7)

# 1. Cross-entropy at the logits is p - y, also by the long way through -y/p and the softmax Jacobian.
worst = 0.0
for _ in range(20):
    z = 3 * rng.standard_normal((6, 1))
    y = np.eye(6)[:, [rng.integers(6)]]
    p = softmax(z)
    numeric = central_differences(lambda: cross_entropy(z, y), z)
    worst = max(worst, relative_error(p - y, numeric))
    jacobian = np.diag(p[:, 0]) - p @ p.T
    assert np.allclose(jacobian.T @ (-y / p), p - y, atol=1e-12)
    assert abs((p - y).sum()) < 1e-12 and np.abs(p - y).max() <= 1
    assert np.linalg.eigvalsh(jacobian).min() > -1e-12  # the Hessian in z is positive semidefinite
    shifted = softmax(z + 500.0)
    assert np.allclose(shifted, p)  # adding a constant to all logits changes nothing
assert worst < 1e-6

# 2. All four gradients of the two-layer network.
for seed in range(5):
    r = np.random.default_rng(seed)
    d0, d1, classes, batch = 5, 4, 3, 7
    params = [r.standard_normal((d1, d0)), r.standard_normal((d1, 1)), r.standard_normal((classes, d1)), r.standard_normal((classes, 1))]
    x = r.standard_normal((d0, batch))
    y = np.eye(classes)[:, r.integers(0, classes, batch)]

    def loss():
        w1, b1, w2, b2 = params
        return cross_entropy(w2 @ sigmoid(w1 @ x + b1) + b2, y)

    for param, grad in zip(params, gradients(params, x, y)):
        assert grad.shape == param.shape
        worst = max(worst, relative_error(grad, central_differences(loss, param)))
assert worst < 1e-6
print(f"grad_relative_error_max = {worst:.3e}")

# 3. Symmetric start: equal hidden units get equal gradients, and W2 = 0 silences the first layer.
w = [np.ones((3, 2)) * 0.3, np.zeros((3, 1)), np.ones((2, 3)) * 0.2, np.zeros((2, 1))]
x, y = np.array([[1.0], [2.0]]), np.array([[1.0], [0.0]])
g = gradients(w, x, y)
assert np.allclose(g[0], g[0][0])
w[2][:] = 0
assert np.allclose(gradients(w, x, y)[0], 0)

# 4. The worked example.
w1 = np.array([[0.4, -0.2], [-0.6, 0.3]])
b1 = np.array([[0.0], [np.log(3)]])
w2 = np.array([[1.0, 2.0], [4.0, 0.0]])
b2 = np.array([[0.0], [np.log(3)]])
params = [w1, b1, w2, b2]
a1 = sigmoid(w1 @ x + b1)
z2 = w2 @ a1 + b2
p = softmax(z2)
assert np.allclose(a1.ravel(), [0.5, 0.75]) and np.allclose(p.ravel(), [0.25, 0.75])
start = cross_entropy(z2, y)
g_w1, g_b1, g_w2, g_b2 = gradients(params, x, y)
assert np.allclose((w2.T @ (p - y)).ravel(), [2.25, -1.5])
for analytic, param in zip((g_w1, g_b1, g_w2, g_b2), params):
    numeric = central_differences(lambda: cross_entropy(w2 @ sigmoid(w1 @ x + b1) + b2, y), param)
    assert relative_error(analytic, numeric) < 1e-6
squared_norm = sum(float((v**2).sum()) for v in (g_w1, g_b1, g_w2, g_b2))


def after(eta):
    a, b, c, d = (q - eta * v for q, v in zip(params, (g_w1, g_b1, g_w2, g_b2)))
    return cross_entropy(c @ sigmoid(a @ x + b) + d, y)


nudged = sigmoid(w1 @ x + b1 + np.array([[0.01], [0.0]]))
print(f"worked_nudge_rise = {cross_entropy(w2 @ nudged + b2, y) - start:.8f}")
print(f"worked_loss_start = {start:.6f}")
print(f"worked_delta1_first = {g_b1[0, 0]:.6f}")
print(f"worked_delta1_second = {g_b1[1, 0]:.6f}")
print(f"worked_w2_entry_11 = {g_w2[0, 0]:.6f}")
print(f"worked_w2_entry_12 = {g_w2[0, 1]:.6f}")
print(f"worked_w1_entry_12 = {g_w1[0, 1]:.6f}")
print(f"worked_gradient_norm_squared = {squared_norm:.6f}")
for eta, name in ((0.01, "small"), (0.1, "medium")):
    print(f"worked_predicted_drop_{name} = {eta * squared_norm:.6f}")
    print(f"worked_actual_drop_{name} = {start - after(eta):.6f}")
print(f"worked_loss_after_medium = {after(0.1):.6f}")
assert start - after(0.01) > 0 and abs((start - after(0.01)) / (0.01 * squared_norm) - 1) < 0.05
