"""Momentum, Adam, AdamW and Muon: one-step arithmetic, bounds on the step, and what coupled decay does.

Tolerances: one-step results to 1e-7 (epsilon 1e-12), simulated decay rates to 10 %.
"""
import math

import numpy as np


def adam_step(w, g, m, v, t, lr, decay=0.0, decoupled=True, b1=0.9, b2=0.999, eps=1e-12):
    if not decoupled:
        g = g + decay * w
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g * g
    update = (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
    if decoupled:
        w = w - lr * decay * w
    return w - lr * update, m, v


# 1. One step from w = (10, 1), g = 0.1: coupled and decoupled decay differ for Adam, agree for SGD.
w, g, zero = np.array([10.0, 1.0]), np.array([0.1, 0.1]), np.zeros(2)
coupled = adam_step(w, g, zero, zero, 1, 0.01, 0.1, decoupled=False)[0]
decoupled = adam_step(w, g, zero, zero, 1, 0.01, 0.1)[0]
print(f"coupled_large = {coupled[0]:.7f}")
print(f"coupled_small = {coupled[1]:.7f}")
print(f"decoupled_large = {decoupled[0]:.7f}")
print(f"decoupled_small = {decoupled[1]:.7f}")
assert not np.allclose(coupled, decoupled, atol=1e-4)
sgd_coupled, sgd_decoupled = w - 0.01 * (g + 0.1 * w), (1 - 0.01 * 0.1) * w - 0.01 * g
assert np.allclose(sgd_coupled, sgd_decoupled, atol=1e-15)
print(f"sgd_large = {sgd_coupled[0]:.7f}")
print(f"sgd_small = {sgd_coupled[1]:.7f}")
for scale in (1e-3, 1.0, 1e3):  # without decay the first step is lr * sign(g), whatever the gradient's size
    assert np.allclose(adam_step(w, scale * g, zero, zero, 1, 0.01)[0], w - 0.01, atol=1e-7)

# 2. Effective decay of coupled Adam when the gradient is noise of RMS G: lambda / G instead of lambda.
def decay_rate(noise, is_coupled, lr=1e-3, decay=0.01, steps=4000, copies=4000):
    r = np.random.default_rng(0)
    x = np.ones(copies)
    m, v = np.zeros(copies), np.full(copies, noise**2)
    for t in range(1, steps + 1):
        grad = noise * r.standard_normal(copies) + (decay * x if is_coupled else 0)
        m, v = 0.9 * m + 0.1 * grad, 0.999 * v + 0.001 * grad * grad
        if not is_coupled:
            x = x - lr * decay * x
        x = x - lr * m / np.sqrt(v)
    return -math.log(x.mean()) / (steps * lr)  # per unit of learning rate


for noise in (0.1, 0.5):
    assert abs(decay_rate(noise, True) / (0.01 / noise) - 1) < 0.15
assert abs(decay_rate(0.1, False, decay=0.1) / 0.1 - 1) < 0.15
loud, quiet = 10.0, 0.01
print(f"coupled_decay_spread = {(0.01 / quiet) / (0.01 / loud):.1f}")

# 3. Largest possible |m| / sqrt(v) late in training: the Cauchy-Schwarz bound, its attainment, and a run of equal gradients.
def bound(b1, b2):
    return (1 - b1) / math.sqrt((1 - b2) * (1 - b1**2 / b2))


def burst(b1, b2, floor):
    """Gradients of size 1 after a long quiet time at `floor`; largest update over the burst, in learning rates."""
    m, v, best, at = floor, floor**2, 0.0, 0
    for step in range(1, 400):
        m, v = b1 * m + (1 - b1), b2 * v + (1 - b2)
        if m / math.sqrt(v) > best:
            best, at = m / math.sqrt(v), step
    return best, at


for b2, name in ((0.999, "b2_999"), (0.95, "b2_95")):
    ages = np.arange(4000)
    worst = (0.9 / b2) ** ages  # equality in Cauchy-Schwarz
    ratio = (0.1 * 0.9**ages * worst).sum() / math.sqrt(((1 - b2) * b2**ages * worst**2).sum())
    assert abs(ratio / bound(0.9, b2) - 1) < 1e-6
    r = np.random.default_rng(1)
    for _ in range(300):
        h = r.standard_t(1.5, 4000)
        assert abs((0.1 * 0.9**ages * h).sum()) <= bound(0.9, b2) * math.sqrt(((1 - b2) * b2**ages * h**2).sum())
    peak, at = burst(0.9, b2, 0.01)
    assert peak < bound(0.9, b2)
    print(f"step_bound_{name} = {bound(0.9, b2):.4f}")
    print(f"burst_peak_{name} = {peak:.4f}")
    print(f"burst_at_{name} = {at}")
    print(f"half_life_{name} = {math.log(0.5) / math.log(b2):.2f}")
    first_v = b2 * 0.01**2 + (1 - b2)
    print(f"burst_first_{name} = {(0.9 * 0.01 + 0.1) / math.sqrt(first_v):.4f}")
print(f"bound_ratio = {bound(0.9, 0.999) / bound(0.9, 0.95):.3f}")

# 3b. A row that sees a gradient once after long silence (rare token); coupled L2 walks it to zero at full speed first.
lr, row, m, v, steps = 3e-4, 0.02, 0.0, 0.0, 0
while row > 0:
    steps += 1
    grad = 0.01 * row
    m, v = 0.9 * m + 0.1 * grad, 0.999 * v + 0.001 * grad * grad
    row -= lr * (m / (1 - 0.9**steps)) / math.sqrt(v / (1 - 0.999**steps))
print(f"rare_row_steps_to_zero = {steps}")
print(f"rare_row_decoupled_left_percent = {100 * (1 - lr * 0.01) ** steps:.3f}")
assert (1 - lr * 0.01) ** steps > 0.999

# 4. Momentum on a quadratic with condition number 100: rates as spectral radii.
kappa = 100.0
gd = (kappa - 1) / (kappa + 1)
beta = ((math.sqrt(kappa) - 1) / (math.sqrt(kappa) + 1)) ** 2
eta = (2 / (math.sqrt(kappa) + 1)) ** 2  # largest eigenvalue kappa scaled to curvatures in [1, kappa]
radius = 0.0
for s in np.linspace(1, kappa, 500):
    step = np.array([[1 + beta - eta * s, -beta], [1.0, 0.0]])
    radius = max(radius, float(np.abs(np.linalg.eigvals(step)).max()))
assert abs(radius - math.sqrt(beta)) < 1e-6
assert abs(max(abs(1 - 2 / (kappa + 1) * s) for s in (1, kappa)) - gd) < 1e-12
print(f"gd_rate = {gd:.4f}")
print(f"momentum_rate = {math.sqrt(beta):.4f}")
print(f"gd_steps_per_e = {-1 / math.log(gd):.2f}")
print(f"momentum_steps_per_e = {-1 / math.log(math.sqrt(beta)):.3f}")
print(f"gd_steps_to_millionth = {math.log(1e-6) / math.log(gd):.2f}")
print(f"momentum_steps_to_millionth = {math.log(1e-6) / math.log(math.sqrt(beta)):.3f}")

# 5. Muon: the polar factor by Newton-Schulz, its singular values, its RMS and its price.
r = np.random.default_rng(2)
u, _ = np.linalg.qr(r.standard_normal((64, 64)))
vt, _ = np.linalg.qr(r.standard_normal((96, 64)))
momentum = u @ np.diag(np.geomspace(1.0, 0.01, 64)) @ vt.T
x = momentum / np.linalg.norm(momentum)
for _ in range(60):  # cubic iteration converges to U V^T
    x = 1.5 * x - 0.5 * x @ x.T @ x
assert np.abs(x - u @ vt.T).max() < 1e-9
y = momentum / np.linalg.norm(momentum)
for _ in range(5):  # five quintic steps only make the singular values roughly equal
    a = y @ y.T
    y = 3.4445 * y + (-4.7750 * a + 2.0315 * a @ a) @ y
sv = np.linalg.svd(y, compute_uv=False)
print(f"quintic_sv_min = {sv.min():.4f}")
print(f"quintic_sv_max = {sv.max():.4f}")
print(f"muon_rms_4096 = {math.sqrt(4096 / 4096**2):.6f}")
assert abs(np.sqrt((x**2).mean()) - 1 / math.sqrt(96)) < 1e-9
per_matrix = 5 * (2 * 4096**3 * 3)
print(f"muon_overhead_percent = {100 * per_matrix / (6 * 4096**2 * 2**20):.4f}")
# it is steepest descent in the spectral norm: no matrix with spectral norm 1 has a larger inner product
best = (momentum * x).sum()
for _ in range(200):
    q = r.standard_normal((64, 96))
    q /= np.linalg.norm(q, 2)
    assert (momentum * q).sum() <= best
assert abs(best - np.linalg.svd(momentum, compute_uv=False).sum()) < 1e-9

# 6. Where a bf16 weight swallows its update: half a spacing, 8 significant bits (emulated on float32 bits).
def bf16(value):
    bits = int(np.float32(value).view(np.uint32))
    bits = (bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000
    return float(np.uint32(bits).view(np.float32))


def largest_lost(w):
    low, high = 0.0, 0.1
    for _ in range(60):
        mid = (low + high) / 2
        low, high = (mid, high) if bf16(w * (1 + mid)) == w else (low, mid)
    return low


assert bf16(1.0) == 1.0 and bf16(1.0 + 2**-7) == 1.0 + 2**-7
top = 2 - 2**-7  # largest bf16 number below 2
print(f"bf16_lost_update_max_percent = {100 * largest_lost(1.0):.4f}")
print(f"bf16_lost_update_min_percent = {100 * largest_lost(top):.4f}")
assert bf16(1.0 * (1 - 3e-4)) == 1.0  # a relative step of 3e-4 never arrives
print(f"fp16_largest = {float(np.finfo(np.float16).max):.0f}")
print(f"adam_moments_gb_per_billion = {1e9 * 2 * 4 / 1e9:.1f}")
