"""BPTT against central differences (1e-7), growth of gradients against the spectral radius, clipping, truncation."""
import math

import numpy as np

r = np.random.default_rng(0)


# 1. A tanh RNN of length 6 with a loss at every step: analytic gradient against central differences.
def forward(w, u, x, target):
    h = [np.zeros(len(w))]
    for step in x:
        h.append(np.tanh(w @ h[-1] + u @ step))
    return h, 0.5 * sum(((a - b) ** 2).sum() for a, b in zip(h[1:], target))


def backward(w, u, x, target, h, span=None):
    """`span`: how many steps an error travels back; None is all of them."""
    dw, du = np.zeros_like(w), np.zeros_like(u)
    n = len(x)
    for source in range(n):  # the error of one step, sent back on its own
        signal = h[source + 1] - target[source]
        for t in range(source, -1, -1):
            if span is not None and source - t >= span:
                break
            delta = signal * (1 - h[t + 1] ** 2)
            dw += np.outer(delta, h[t])
            du += np.outer(delta, x[t])
            signal = w.T @ delta
    return dw, du


d, n = 4, 6
w, u = r.standard_normal((d, d)) * 0.7, r.standard_normal((d, 3)) * 0.7
x, target = r.standard_normal((n, 3)), r.standard_normal((n, d))
h, _ = forward(w, u, x, target)
worst = 0.0
for weight, grad in zip((w, u), backward(w, u, x, target, h)):
    for i in np.ndindex(weight.shape):
        keep, e = weight[i], 1e-6
        weight[i] = keep + e
        up = forward(w, u, x, target)[1]
        weight[i] = keep - e
        down = forward(w, u, x, target)[1]
        weight[i] = keep
        worst = max(worst, abs((up - down) / (2 * e) - grad[i]))
assert worst < 1e-7
assert not np.allclose(backward(w, u, x, target, h, span=2)[0], backward(w, u, x, target, h)[0])  # truncation is biased

# 2. Powers: the scalar case, and a random matrix whose long-run rate is the spectral radius (Gelfand), 1 % at 2,000 steps.
print(f"power_09_100 = {0.9**100:.8f}")
print(f"power_09_50 = {0.9**50:.6f}")
print(f"power_11_100 = {1.1**100:.2f}")
print(f"power_11_50 = {1.1**50:.3f}")
print(f"power_099_100 = {0.99**100:.5f}")
print(f"power_025_10 = {0.25**10:.10f}")
for rho in (0.9, 1.1):
    m = r.standard_normal((64, 64))
    m *= rho / np.abs(np.linalg.eigvals(m)).max()
    v, logs = r.standard_normal(64), 0.0
    for _ in range(2000):
        v = m.T @ v
        s = np.linalg.norm(v)
        logs += math.log(s)
        v /= s
    assert abs(math.exp(logs / 2000) / rho - 1) < 0.01
# orthogonal times 0.9: the norm falls by exactly 0.9 a step
q, _ = np.linalg.qr(r.standard_normal((64, 64)))
v = r.standard_normal(64)
ratio = np.linalg.norm(np.linalg.matrix_power(0.9 * q.T, 50) @ v) / np.linalg.norm(v)
assert abs(ratio / 0.9**50 - 1) < 1e-9
# a non-normal matrix with spectral radius 0.9 first grows
t = np.array([[0.9, 5.0], [0.0, 0.9]])
norms = [np.linalg.norm(np.linalg.matrix_power(t, k), 2) for k in range(1, 200)]
print(f"transient_peak = {max(norms):.3f}")
print(f"transient_step = {1 + int(np.argmax(norms))}")
print(f"transient_norm_100 = {norms[99]:.6f}")
assert max(norms) > 15 and norms[-1] < 1e-5
# tanh only shrinks: the same matrix with driven tanh units passes less
m = r.standard_normal((64, 64))
m *= 1.1 / np.abs(np.linalg.eigvals(m)).max()
state, v = np.zeros(64), r.standard_normal(64)
jac = np.eye(64)
lin = np.eye(64)
for _ in range(100):
    state = np.tanh(m @ state + r.standard_normal(64))
    jac = np.diag(1 - state**2) @ m @ jac
    lin = m @ lin
print(f"driven_tanh_log10_norm_100 = {math.log10(np.linalg.norm(jac, 2)):.3f}")
print(f"linear_log10_norm_100 = {math.log10(np.linalg.norm(lin, 2)):.3f}")
assert np.linalg.norm(jac, 2) < 1e-3 < 1e3 < np.linalg.norm(lin, 2)

# 3. Share of the gradient that truncation keeps in the scalar linear case: sum_{j<k} a^j against the infinite sum.
for a in (0.9, 0.99):
    for k in (20, 100):
        share = sum(a**j for j in range(k)) / (1 / (1 - a))
        assert abs(share - (1 - a**k)) < 1e-12
        print(f"kept_{int(a * 100)}_{k}_percent = {100 * share:.3f}")
print(f"span_for_95_at_099 = {math.log(0.05) / math.log(0.99):.2f}")
# near terms drown far ones: share of the gradient that comes from the last 10 of 100 steps
print(f"last_ten_share_09_percent = {100 * (1 - 0.9**10) / (1 - 0.9**100):.3f}")

# 4. Clipping keeps the direction and never lengthens.
clip = lambda g, c: g * min(1.0, c / np.linalg.norm(g))
g = np.array([300.0, 400.0])
print(f"clip_norm_before = {np.linalg.norm(g):.1f}")
print(f"clip_first = {clip(g, 5)[0]:.3f}")
print(f"clip_second = {clip(g, 5)[1]:.3f}")
assert abs(np.linalg.norm(clip(g, 5)) - 5) < 1e-12 and np.array_equal(clip(np.array([0.3, 0.4]), 5), [0.3, 0.4])
by_value = np.clip(g, -5, 5)
assert abs(by_value[0] / by_value[1] - 1) < 1e-12  # by value bends the direction
# stored activations for BPTT: 10,000 steps, batch 32, width 1,024, fp32, one number a unit and step
print(f"bptt_states_gib = {10_000 * 32 * 1024 * 4 / 2**30:.4f}")
print(f"bptt_states_200_mib = {200 * 32 * 1024 * 4 / 2**20:.3f}")
# error-free sequences at one error in a hundred tokens
print(f"error_free_100_percent = {100 * 0.99**100:.3f}")
print(f"error_free_20_percent = {100 * 0.99**20:.3f}")
