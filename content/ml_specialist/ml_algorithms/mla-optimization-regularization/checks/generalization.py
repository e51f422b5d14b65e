"""Double descent, early stopping against ridge, label smoothing, bias and variance, and the batch-size trade."""
import math

import numpy as np

# 1. Random ReLU features, minimum-norm least squares: 100 training examples, noise in the labels.
m, d = 100, 20
sizes = (10, 50, 100, 200, 2000)


def run(seed, ridge=0.0):
    r = np.random.default_rng(seed)
    beta = r.standard_normal(d) / math.sqrt(d)
    x, xt = r.standard_normal((m, d)), r.standard_normal((500, d))
    y = x @ beta + 0.5 * r.standard_normal(m)
    yt = xt @ beta
    out = []
    for n in sizes:
        v = r.standard_normal((n, d)) / math.sqrt(d)
        f, ft = np.maximum(x @ v.T, 0) / math.sqrt(n), np.maximum(xt @ v.T, 0) / math.sqrt(n)
        if ridge:
            c = np.linalg.solve(f.T @ f + ridge * np.eye(n), f.T @ y) if n <= m else f.T @ np.linalg.solve(f @ f.T + ridge * np.eye(m), y)
        else:
            c = np.linalg.pinv(f, rcond=1e-12) @ y
        out.append((np.mean((f @ c - y) ** 2), np.mean((ft @ c - yt) ** 2)))
    return np.array(out)


plain = np.median([run(s) for s in range(15)], axis=0)
tamed = np.median([run(s, 0.3) for s in range(15)], axis=0)
for i, n in enumerate(sizes):
    print(f"dd_train_{n} = {plain[i, 0]:.5f}")
    print(f"dd_test_{n} = {plain[i, 1]:.4f}")
    print(f"dd_ridge_{n} = {tamed[i, 1]:.4f}")
assert plain[2, 1] > 5 * plain[1, 1] and plain[2, 1] > 5 * plain[4, 1]

# 1b. Remedies at 100 features: 20 examples more or fewer both leave the threshold.
def at_hundred(seed, examples):
    r = np.random.default_rng(1000 + seed)
    beta = r.standard_normal(d) / math.sqrt(d)
    x, xt = r.standard_normal((examples, d)), r.standard_normal((500, d))
    y = x @ beta + 0.5 * r.standard_normal(examples)
    v = r.standard_normal((100, d)) / math.sqrt(d)
    f, ft = np.maximum(x @ v.T, 0) / 10, np.maximum(xt @ v.T, 0) / 10
    return np.mean((ft @ (np.linalg.pinv(f, rcond=1e-12) @ y) - xt @ beta) ** 2)


for examples in (80, 100, 120):
    print(f"dd_examples_{examples} = {np.median([at_hundred(s, examples) for s in range(41)]):.4f}")

# 2. Early stopping on a quadratic: shrinkage 1 - (1 - eta s)^t against s/(s + 1/(eta t)).
eta, t = 0.01, 100
worst = 0.0
for s in np.geomspace(0.001, 20, 200):
    stop, ridge = 1 - (1 - eta * s) ** t, s / (s + 1 / (eta * t))
    worst = max(worst, abs(stop - ridge))
print(f"early_stop_gap_max = {worst:.4f}")
for s, name in ((0.1, "flat"), (1.0, "middle"), (10.0, "sharp")):
    print(f"early_stop_{name} = {1 - (1 - eta * s) ** t:.4f}")
    print(f"ridge_{name} = {s / (s + 1 / (eta * t)):.4f}")
w = np.zeros(3)
curv = np.array([0.1, 1.0, 10.0])
for _ in range(t):
    w -= eta * curv * (w - 1)
assert np.allclose(w, 1 - (1 - eta * curv) ** t)

# 3. Label smoothing 0.1 with 10 classes.
eps, classes = 0.1, 10
hot, cold = 1 - eps + eps / classes, eps / classes
gap = math.log(hot / cold)
print(f"smoothing_gap = {gap:.4f}")
print(f"smoothing_floor = {-(hot * math.log(hot) + 9 * cold * math.log(cold)):.4f}")
z = np.zeros(classes)
q = np.full(classes, cold)
q[0] = hot
for _ in range(20_000):
    p = np.exp(z - z.max())
    p /= p.sum()
    z -= 0.5 * (p - q)
assert abs(z[0] - z[1] - gap) < 1e-3

# 4. Bias and variance add up: polynomial fits of three degrees to 20 noisy points, decomposition checked by simulation.
r = np.random.default_rng(3)
xs = np.linspace(-1, 1, 20)
truth = np.sin(3 * xs)
for degree in (1, 3, 9):
    labels = truth[:, None] + 0.5 * r.standard_normal((20, 3000))
    fits = np.polynomial.polynomial.polyval(xs, np.polynomial.polynomial.polyfit(xs, labels, degree))
    bias, variance = ((fits.mean(0) - truth) ** 2).mean(), fits.var(0).mean()
    assert abs(((fits - truth) ** 2).mean() - bias - variance) < 1e-9
    assert abs(variance / (0.25 * (degree + 1) / 20) - 1) < 0.05  # theory: noise times parameters over examples
    print(f"bias_squared_degree_{degree} = {bias:.4f}")
    print(f"variance_degree_{degree} = {variance:.4f}")
    print(f"bias_plus_variance_degree_{degree} = {bias + variance:.4f}")

# 5. One SGD step on a quadratic: best expected decrease is full / (1 + noise_scale / B).
h = np.diag([1.0, 4.0, 10.0])
point = np.array([2.0, 1.0, 0.5])
grad = h @ point
sigma = np.diag([30.0, 10.0, 5.0])
scale = np.trace(h @ sigma) / (grad @ h @ grad)


def best_drop(batch):
    return 0.5 * (grad @ grad) ** 2 / (grad @ h @ grad + np.trace(h @ sigma) / batch)


for batch in (1, 8, 64):
    assert abs(best_drop(batch) / best_drop(1e12) - 1 / (1 + scale / batch)) < 1e-9
    lr = (grad @ grad) / (grad @ h @ grad + np.trace(h @ sigma) / batch)
    noise = r.standard_normal((400_000, 3)) * np.sqrt(np.diag(sigma) / batch)
    new = point - lr * (grad + noise)
    drop = 0.5 * point @ h @ point - 0.5 * np.einsum("ij,jk,ik->i", new, h, new).mean()
    assert abs(drop / best_drop(batch) - 1) < 0.03
# at B = noise scale: twice the minimum of steps and twice the minimum of examples
steps = lambda b, c: 1 + c / b
assert steps(100, 100) == 2 and steps(100, 100) * 100 == 2 * 100
crit, s_min = 2_000_000, 50_000
for b, name in ((500_000, "half_m"), (2_000_000, "two_m"), (8_000_000, "eight_m")):
    n = s_min * (1 + crit / b)
    print(f"steps_at_{name} = {n:.1f}")
    print(f"tokens_at_{name}_b = {n * b / 1e9:.2f}")
    print(f"lr_linear_{name} = {b / 500_000:.1f}")
    print(f"lr_sqrt_{name} = {math.sqrt(b / 500_000):.3f}")

# 6. A stream of sparse rows under dense and lazy decay (learning rate 1e-3, decay 0.01).
shrink = 1e-3 * 0.01
for gap, name in ((10, "head"), (1_000_000, "tail")):
    print(f"dense_decay_{name} = {(1 - shrink) ** gap:.6e}")
rows, width = 10**9, 64
print(f"table_gb = {rows * width * 4 / 1e9:.1f}")
print(f"adam_state_gb = {2 * rows * width * 4 / 1e9:.1f}")
print(f"rowwise_state_gb = {rows * 4 / 1e9:.1f}")
