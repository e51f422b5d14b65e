"""Shared models: when a joint step harms a task, rank-one bottom, uncertainty weights, cost, entire-space gradient.

Tolerance: closed forms to 1e-6, finite steps to 1 %.
"""
import numpy as np
from itertools import product

rng = np.random.default_rng(4)

# --- a joint step harms task 1 only if cos < -|g1|/|g2| -------------------------------------------------------------------
for _ in range(2000):
    g1, g2 = rng.normal(size=(2, 6)) * rng.lognormal(0, 1, size=(2, 1))
    eta = 1e-7
    A = rng.normal(size=(6, 6))
    A = A @ A.T
    loss1 = lambda t: g1 @ t + 0.5 * t @ A @ t              # gradient g1 at 0
    change = loss1(-eta * (g1 + g2))
    cos = g1 @ g2 / np.linalg.norm(g1) / np.linalg.norm(g2)
    margin = cos + np.linalg.norm(g1) / np.linalg.norm(g2)
    if abs(margin) > 1e-3:
        assert (change > 0) == (margin < 0)
print(f"harm_ratio_at_cos_minus03 = {1 / 0.3}")
for r in (1, 2, 5):
    print(f"harm_gain_ratio_{r} = {1 - 0.3 * r}")            # improvement of task 1 relative to training it alone
print(f"q06_gain_like = {1 - 0.4 * 5}\nq06_gain_minutes = {1 - 0.4 / 5}\nq06_equal = {1 - 0.4}")
print(f"q06_limit_ratio = {1 / 0.4}")

# --- width-one bottom for two tasks with cosine rho -----------------------------------------------------------------------
def explained(rho, weight):
    w1, w2 = np.array([1.0, 0]), np.array([rho, np.sqrt(1 - rho**2)])
    M = weight * np.outer(w1, w1) + np.outer(w2, w2)
    v = np.linalg.eigh(M)[1][:, -1]
    return (v @ w1) ** 2, (v @ w2) ** 2


for rho, weight in ((0.9, 1), (0.2, 1), (0.2, 10), (0.9, 10)):
    a, b = explained(rho, weight)
    tag = f"{round(rho * 100)}_{weight}"
    print(f"bottom_first_{tag}_percent = {100 * a}\nbottom_second_{tag}_percent = {100 * b}")
    if weight == 1:
        assert abs(a - (1 + rho) / 2) < 1e-9

# gradient descent reaches the eigenvector
rho, weight = 0.2, 10
w = np.array([[1.0, 0], [rho, np.sqrt(1 - rho**2)]])
v, a = rng.normal(size=2), rng.normal(size=2)
lamb = np.array([weight, 1.0])
for _ in range(20000):
    res = a[:, None] * v - w                                 # whitened inputs: loss is the squared distance of weights
    v, a = v - 0.01 * (lamb[:, None] * res * a[:, None]).sum(0), a - 0.01 * lamb * (res * v).sum(1)
left = ((a[:, None] * v - w) ** 2).sum(1)
assert np.allclose(1 - left, explained(rho, weight), atol=1e-3)

# --- uncertainty weights: minimising over the scale leaves the logarithm of the loss -------------------------------------
for L in (0.02, 0.3, 5.0):
    s2 = np.exp(np.linspace(-8, 4, 200_001))
    f = L / (2 * s2) + 0.5 * np.log(s2)
    assert abs(f.min() - (0.5 + 0.5 * np.log(L))) < 1e-6 and abs(s2[f.argmin()] / L - 1) < 1e-3
print(f"uw_weight_minutes = {1 / (2 * 4.0)}\nuw_weight_like = {1 / (2 * 0.02)}\nuw_ratio = {4.0 / 0.02}")

# --- cost -----------------------------------------------------------------------------------------------------------
shared = 2 * (1280 * 1024 + 1024 * 512)
heads = 6 * 2 * (512 * 64 + 64)
mmoe = 8 * 2 * (1280 * 512 + 512 * 256)
gates = 6 * 2 * 1280 * 8
mheads = 6 * 2 * (256 * 64 + 64)
print(f"bottom_mflop = {(shared + heads) / 1e6}\nmmoe_mflop = {(mmoe + gates + mheads) / 1e6}")
print(f"mmoe_ratio = {(mmoe + gates + mheads) / (shared + heads)}\ngates_mflop = {gates / 1e6}")
print(f"six_models_mflop = {6 * (shared + 2 * (512 * 64 + 64)) / 1e6}")

# --- entire space: expected pull on the conversion head -------------------------------------------------------------------
for c, q, p in product((0.01, 0.1, 0.5), (0.02, 0.3), (0.05, 0.6)):
    L = lambda z: -(c * q * np.log(c / (1 + np.exp(-z))) + (1 - c * q) * np.log(1 - c / (1 + np.exp(-z))))
    z0 = np.log(p / (1 - p))
    num = (L(z0 + 1e-5) - L(z0 - 1e-5)) / 2e-5
    assert abs(num - c * (p - q) * (1 - p) / (1 - c * p)) < 1e-8
# a constant conversion head for two segments
imp, ctr, cvr = np.array([0.7, 0.3]), np.array([0.01, 0.10]), np.array([0.02, 0.10])
clicks = (imp * ctr * cvr).sum() / (imp * ctr).sum()
ps = np.linspace(0.001, 0.3, 299_001)[:, None]
loss = -(imp * (ctr * cvr * np.log(ctr * ps) + (1 - ctr * cvr) * np.log(1 - ctr * ps))).sum(1)
entire = ps[loss.argmin(), 0]
ips = (imp * cvr).sum()
print(f"es_clicked_percent = {100 * clicks}\nes_entire_percent = {100 * entire}\nes_ips_percent = {100 * ips}")
print(f"es_click_share_second_percent = {100 * 0.3 * 0.10 / (imp * ctr).sum()}")
assert abs(entire / clicks - 1) < 0.02
# q02: impressions, clicks, orders
print(f"q02_ctr_percent = {100 * 40_000 / 2e6}\nq02_cvr_percent = {100 * 1_200 / 40_000}\nq02_ctcvr_percent = {100 * 1_200 / 2e6}")
# q12: click head predicts twice the true rate in one segment; product is right, conversion head is not
print(f"q12_true_ctcvr_percent = {100 * 0.02 * 0.05}\nq12_cvr_learned_percent = {100 * 0.02 * 0.05 / 0.04}")
print(f"q12_weight_ratio = {0.10 / 0.01}\nq12_factor = {(1 - 0.05) / (1 - 0.1 * 0.05)}")
print(f"q12_ips_weight_low = {1 / 0.01}\nq12_ips_weight_high = {1 / 0.10}")
