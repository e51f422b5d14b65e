"""Batch, layer and RMS normalization: noise of batch statistics, stale running statistics, scale invariance and decay."""
import math

import numpy as np

r = np.random.default_rng(0)

# 1. Relative spread of the batch variance of a Gaussian: sqrt(2/(B-1)).
for b, name in ((4, "4"), (64, "64")):
    v = r.standard_normal((100_000, b)).var(1, ddof=1)
    assert abs(v.std() / math.sqrt(2 / (b - 1)) - 1) < 0.03
    print(f"batch_variance_spread_{name}_percent = {100 * math.sqrt(2 / (b - 1)):.3f}")

# 2. Running statistics with momentum 0.1 start from (0, 1).
running = 0.0
for _ in range(10):
    running = 0.9 * running + 0.1 * 5.0
assert abs(running - 5 * (1 - 0.9**10)) < 1e-12
print(f"stale_weight_10_percent = {100 * 0.9**10:.3f}")
print(f"steps_to_one_percent = {math.ceil(math.log(0.01) / math.log(0.9))}")
print(f"stale_mean_10 = {running:.4f}")

# 3. Train against inference on a shifted batch: the batch's own statistics hide a shift, running statistics show it.
x = r.standard_normal(512) + 3.0
train = (x - x.mean()) / x.std()
serve = (x - 0.0) / 1.0
assert abs(train.mean()) < 1e-9 and abs(serve.mean() - 3) < 0.2

# 4. LayerNorm ignores shift and scale of a row, RMSNorm only the scale.
row = r.standard_normal(64)
ln = lambda t: (t - t.mean()) / t.std()
rms = lambda t: t / np.sqrt((t**2).mean())
assert np.allclose(ln(3 * row + 7), ln(row)) and np.allclose(rms(3 * row), rms(row))
assert not np.allclose(rms(row + 7), rms(row))

# 5. A layer in front of a norm: the gradient is orthogonal to the weights and shrinks as the weights grow.
X, t = r.standard_normal((256, 10)), r.standard_normal(256)


def loss(w):
    z = X @ w
    return float(np.mean(((z - z.mean()) / z.std() - t) ** 2))


def gradient(w, h=1e-6):
    return np.array([(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(10)])


w = r.standard_normal(10)
g = gradient(w)
assert abs(loss(3 * w) - loss(w)) < 1e-12
assert abs(g @ w) < 1e-7 * np.linalg.norm(w)
assert np.allclose(gradient(3 * w), g / 3, atol=1e-8)

# 6. Rotational equilibrium of SGD with decay on a scale-invariant weight: angle per step sqrt(2 lr decay).
lr, decay, n = 0.1, 1e-3, 400
w = r.standard_normal(n)
w *= 2 / np.linalg.norm(w)
angles = []
for step in range(20_000):
    raw = r.standard_normal(n)
    raw -= (raw @ w) / (w @ w) * w
    new = (1 - lr * decay) * w - lr * raw / np.linalg.norm(raw) * 1.0 / np.linalg.norm(w)
    if step > 12_000:
        angles.append(math.acos(min(1.0, (new @ w) / np.linalg.norm(new) / np.linalg.norm(w))))
    w = new
predicted = math.sqrt(2 * lr * decay)
assert abs(np.mean(angles) / predicted - 1) < 0.05
assert abs(np.linalg.norm(w) ** 4 / (lr / (2 * decay)) - 1) < 0.1
print(f"angle_sgd_predicted = {predicted:.6f}")
print(f"angle_sgd_measured = {np.mean(angles):.6f}")
print(f"equilibrium_norm = {np.linalg.norm(w):.4f}")
print(f"equilibrium_norm_predicted = {(lr / (2 * decay)) ** 0.25:.4f}")
print(f"decay_horizon_steps = {1 / (3e-4 * 0.1):.1f}")

# time constant of the approach: 1 / (4 lr decay), from the deterministic recursion of the squared norm
def after(steps, start):
    u = start
    for _ in range(steps):
        u = (1 - lr * decay) ** 2 * u + lr**2 / u
    return u * u


balance = lr / (2 * decay)
late, early = after(2500, 40.0) - balance, 40.0**2 - balance
constant = -2500 / math.log(late / early)
assert abs(constant * 4 * lr * decay - 1) < 0.01
print(f"equilibrium_time_steps = {constant:.1f}")
