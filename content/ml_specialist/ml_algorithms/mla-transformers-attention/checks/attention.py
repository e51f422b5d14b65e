"""Attention: maximum-entropy lookup, variance of the scores, gradients against finite differences, the worked example.

Tolerances: gradients 1e-7 relative in float64; Monte-Carlo 2 %.
"""
import math

import numpy as np

r = np.random.default_rng(0)


def softmax(s):
    e = np.exp(s - s.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


# 1. softmax(s / tau) maximizes sum a s + tau H(a) over the simplex: no random point beats it, and the optimum is tau log sum exp.
s, tau = r.standard_normal(6) * 2, 1.7
best = softmax(s / tau)
value = lambda a: a @ s - tau * (a * np.log(np.maximum(a, 1e-300))).sum()
assert abs(value(best) - tau * np.log(np.exp(s / tau).sum())) < 1e-12
for _ in range(3000):
    assert value(r.dirichlet(np.ones(6))) < value(best)

# 2. Variance of q.k is d_k; saturation of the softmax with and without the scale, 1,024 keys of size 128.
for d in (16, 64, 128):
    q, k = r.standard_normal((40_000, d)), r.standard_normal((40_000, d))
    assert abs((q * k).sum(1).var() / d - 1) < 0.03
print(f"score_std_64 = {math.sqrt(64):.3f}")
print(f"score_std_128 = {math.sqrt(128):.4f}")
d, n = 128, 1024
q, k = r.standard_normal((400, d)), r.standard_normal((n, d))
for scale, name in ((1.0, "raw"), (1 / math.sqrt(d), "scaled")):
    p = softmax(q @ k.T * scale)
    print(f"top_weight_{name}_percent = {100 * np.median(p.max(1)):.3f}")
    print(f"effective_keys_{name} = {np.median(1 / (p**2).sum(1)):.2f}")
    print(f"frozen_queries_{name}_percent = {100 * (p.max(1) > 0.99).mean():.2f}")  # every slope p_i(1-p_i), p_i p_j under 0.01
    jacobian = np.diag(p[0]) - np.outer(p[0], p[0])
    assert np.abs(jacobian.sum(0)).max() < 1e-12
# a copying head wants peaked weights: it can learn larger keys, the scale only sets the start
margin = math.log(99 * (n - 1))
print(f"margin_for_99_percent = {margin:.3f}")
assert abs(softmax(np.r_[margin, np.zeros(n - 1)])[0] - 0.99) < 1e-12


# 3. Gradients of O = softmax(Q K^T / sqrt(d)) V, causal, against central differences.
def forward(q, k, v, mask):
    s = q @ k.T / math.sqrt(q.shape[1])
    p = softmax(np.where(mask, s, -np.inf))
    return p @ v, p


def backward(q, k, v, p, o, g):
    dv = p.T @ g
    dp = g @ v.T
    ds = p * (dp - (g * o).sum(1, keepdims=True))
    root = math.sqrt(q.shape[1])
    return ds @ k / root, ds.T @ q / root, dv, ds, dp


n, d, dv_ = 6, 4, 3
q, k, v = r.standard_normal((n, d)), r.standard_normal((n, d)), r.standard_normal((n, dv_))
mask = np.tril(np.ones((n, n), bool))
g = r.standard_normal((n, dv_))
o, p = forward(q, k, v, mask)
dq, dk, dv, ds, dp = backward(q, k, v, p, o, g)
assert np.allclose((p * dp).sum(1), (g * o).sum(1))  # the row term needs only the output
assert np.allclose(ds.sum(1), 0)
worst = 0.0
for x, grad in ((q, dq), (k, dk), (v, dv)):
    for i in np.ndindex(x.shape):
        keep, h = x[i], 1e-6
        x[i] = keep + h
        up = (forward(q, k, v, mask)[0] * g).sum()
        x[i] = keep - h
        down = (forward(q, k, v, mask)[0] * g).sum()
        x[i] = keep
        worst = max(worst, abs((up - down) / (2 * h) - grad[i]))
assert worst < 1e-7
# causality: a change at position 4 leaves outputs 0..3 alone
v2, k2 = v.copy(), k.copy()
v2[4] += 5
k2[4] += 5
assert np.array_equal(forward(q, k2, v2, mask)[0][:4], o[:4])
# zeroing after the softmax leaks: rows do not sum to 1 and the early weights depend on the future
leaky = softmax(q @ k.T / 2) * mask
leaky2 = softmax(q @ k2.T / 2) * mask
assert not np.allclose(leaky[:4], leaky2[:4]) and (leaky.sum(1)[:-1] < 1).all()
# permutation equivariance without positions and mask
perm, free = r.permutation(n), np.ones((n, n), bool)
assert np.allclose(forward(q[perm], k[perm], v[perm], free)[0], forward(q, k, v, free)[0][perm])

# 4. The worked example.
qe = np.ones((1, 4))
ke = np.array([[1.0, 1, 1, 1], [1, 1, 0, 0], [0, 0, 0, 0]])
ve = np.array([[1.0, 0], [0, 1], [1, 1]])
oe, pe = forward(qe, ke, ve, np.ones((1, 3), bool))
raw = softmax(qe @ ke.T)
for i in range(3):
    print(f"ex_weight_{i + 1} = {pe[0, i]:.6f}")
    print(f"ex_raw_weight_{i + 1} = {raw[0, i]:.6f}")
print(f"ex_out_1 = {oe[0, 0]:.6f}")
print(f"ex_out_2 = {oe[0, 1]:.6f}")
dqe, dke, dve, dse, _ = backward(qe, ke, ve, pe, oe, np.array([[1.0, 0.0]]))
for i in range(3):
    print(f"ex_ds_{i + 1} = {dse[0, i]:.6f}")
print(f"ex_dq_1 = {dqe[0, 0]:.6f}")
print(f"ex_dq_3 = {dqe[0, 2]:.6f}")
masked = softmax(np.array([[1.0, 0.0]]))
print(f"ex_masked_1 = {masked[0, 0]:.6f}")
print(f"ex_masked_2 = {masked[0, 1]:.6f}")
