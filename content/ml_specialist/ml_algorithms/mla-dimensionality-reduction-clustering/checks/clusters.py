"""k-means, k-means++ and EM: the inertia never rises, the log-likelihood never falls; the hand examples; sizes of the segmentation case."""
import math

import numpy as np

r = np.random.default_rng(1)


def lloyd(X, c, rounds=100):
    trace = []
    for _ in range(rounds):
        d = ((X[:, None] - c[None]) ** 2).sum(-1)
        a = d.argmin(1)
        trace.append(d.min(1).sum())
        new = np.array([X[a == j].mean(0) if (a == j).any() else c[j] for j in range(len(c))])
        trace.append(((X - new[a]) ** 2).sum())
        if np.allclose(new, c):
            break
        c = new
    return c, a, trace


def plus(X, k):
    c = [X[r.integers(len(X))]]
    while len(c) < k:
        d = np.min([((X - q) ** 2).sum(1) for q in c], 0)
        c.append(X[r.choice(len(X), p=d / d.sum())])
    return np.array(c)


# 1. monotone, on random data
for _ in range(20):
    X = r.standard_normal((150, 3)) + 3 * r.integers(0, 3, (150, 1))
    _, _, t = lloyd(X, X[r.choice(150, 5, replace=False)])
    assert all(b <= a + 1e-9 for a, b in zip(t, t[1:]))
# the rectangle
Rt = np.array([[0.0, 0], [0, 1], [4, 0], [4, 1]])
_, _, t = lloyd(Rt, np.array([[2.0, 0], [2, 1]]))
print(f"rect_bad = {t[-1]:.2f}")
_, _, t = lloyd(Rt, np.array([[0.0, 0.5], [4, 0.5]]))
print(f"rect_good = {t[-1]:.2f}")
print(f"rect_plus_percent = {100 * 33 / 34:.3f}")
good = 0
for _ in range(4000):
    c = plus(Rt, 2)
    good += c[0, 0] != c[1, 0]
assert abs(good / 4000 - 33 / 34) < 0.01
# ten clusters: share of runs that find the best, random seeds against ++
centres = np.array([[10.0 * (i % 5), 10.0 * (i // 5)] for i in range(10)])
X = np.repeat(centres, 20, 0) + 0.5 * r.standard_normal((200, 2))
best = 200 * 2 * 0.25
hit = [0, 0]
for _ in range(60):
    hit[0] += lloyd(X, X[r.choice(200, 10, replace=False)])[2][-1] < 1.5 * best
    hit[1] += lloyd(X, plus(X, 10))[2][-1] < 1.5 * best
print(f"seeds_random_percent = {100 * hit[0] / 60:.2f}")
print(f"seeds_plus_percent = {100 * hit[1] / 60:.2f}")

# 2. EM for two components on a line
def density(x, mu, v):
    return np.exp(-((x - mu) ** 2) / (2 * v)) / np.sqrt(2 * math.pi * v)


def step(x, pi, mu, v):
    w = pi * density(x[:, None], mu, v)
    ll = np.log(w.sum(1)).sum()
    g = w / w.sum(1, keepdims=True)
    n = g.sum(0)
    mu2 = (g * x[:, None]).sum(0) / n
    return ll, g, n / len(x), mu2, (g * (x[:, None] - mu2) ** 2).sum(0) / n


x = np.r_[r.normal(0, 1, 80), r.normal(3, 0.7, 40)]
pi, mu, v = np.array([0.5, 0.5]), np.array([-1.0, 1]), np.array([1.0, 1])
last = -np.inf
for _ in range(200):
    ll, _, pi, mu, v = step(x, pi, mu, v)
    assert ll >= last - 1e-9
    last = ll
# worked: points 0, 2, 5; means 1 and 4; variances 1; equal weights
x = np.array([0.0, 2, 5])
ll, g, pi, mu, v = step(x, np.array([0.5, 0.5]), np.array([1.0, 4]), np.array([1.0, 1]))
for i in range(3):
    print(f"em_gamma_{int(x[i])} = {g[i, 0]:.6f}")
print(f"em_n1 = {g[:, 0].sum():.5f}")
for j in (0, 1):
    print(f"em_pi_{j + 1} = {pi[j]:.5f}")
    print(f"em_mu_{j + 1} = {mu[j]:.5f}")
    print(f"em_var_{j + 1} = {v[j]:.5f}")
print(f"em_ll_before = {ll:.4f}")
print(f"em_ll_after = {step(x, pi, mu, v)[0]:.4f}")
# bank: points 1, 3, 6; means 1 and 6, variances 4, weights 0.5
xb = np.array([1.0, 3, 6])
ll, g, pi, mu, v = step(xb, np.array([0.5, 0.5]), np.array([1.0, 6]), np.array([4.0, 4]))
for i in range(3):
    print(f"bank_gamma_{int(xb[i])} = {g[i, 0]:.5f}")
print(f"bank_pi_1 = {pi[0]:.5f}")
print(f"bank_mu_1 = {mu[0]:.5f}")
print(f"bank_mu_2 = {mu[1]:.5f}")
print(f"bank_ll_before = {ll:.4f}")
print(f"bank_ll_after = {step(xb, pi, mu, v)[0]:.4f}")
# equal spherical variance to zero: responsibilities become k-means assignments
for s2, name in ((1.0, "1"), (0.1, "01")):
    a, b = math.exp(-((2 - 1) ** 2) / (2 * s2)), math.exp(-((2 - 4) ** 2) / (2 * s2))
    print(f"soft_var{name} = {a / (a + b):.7f}")
# degenerate: a component on one point, variance to zero, likelihood without bound
deg = [np.log(0.5 * density(x, 2.0, s) + 0.5 * density(x, 2.3, 4.0)).sum() for s in (1e-2, 1e-6, 1e-12)]
assert deg[0] < deg[1] < deg[2]
print(f"degenerate_ll_small = {deg[0]:.3f}")
print(f"degenerate_ll_tiny = {deg[2]:.3f}")

# 6. segmentation case: 30M customers, 128 numbers, 8 segments
n, d, k = 30e6, 128, 8
print(f"case_gflop_round = {2 * n * d * k / 1e9:.3f}")
print(f"case_gb = {n * d * 4 / 1e9:.3f}")
print(f"case_move_m = {0.04 * n / 1e6:.3f}")
print(f"case_moved_per_quarter_percent = {100 * (1 - 0.96**13):.3f}")

# bank: 1-D, points 0 1 2 10 with k = 2: inertia of {0 1 2},{10} and of {0 1},{2 10}; start 0 and 1
x1 = np.array([[0.0], [1], [2], [10]])
c, a, t = lloyd(x1, np.array([[0.0], [1.0]]))
print(f"line_final_inertia = {t[-1]:.3f}")
print(f"line_centre_low = {c.min():.3f}")
print(f"line_first_inertia = {t[0]:.3f}")
print(f"line_after_first_update = {t[1]:.3f}")
print(f"line_plus_percent = {100 * 100 / (1 + 4 + 100):.3f}")
# effect test: 8 segments, differences of 0.4 points on a 5 % rate, per arm and segment (two-sided 5 %, power 80 %)
z = (1.95996 + 0.84162) ** 2
per_arm = z * 2 * 0.05 * 0.95 / 0.004**2
# the formula against a simulation of the z-test: power near 80 %
a_, b_ = r.binomial(int(per_arm), 0.05, 4000) / per_arm, r.binomial(int(per_arm), 0.054, 4000) / per_arm
zs = (b_ - a_) / np.sqrt(2 * 0.052 * 0.948 / per_arm)
assert 0.76 < (zs > 1.96).mean() < 0.84
print(f"case_per_arm_k = {per_arm / 1e3:.3f}")
print(f"case_cells_m = {24 * per_arm / 1e6:.4f}")
print(f"case_cells_share_percent = {100 * 24 * per_arm / 30e6:.3f}")
print(f"case_gain_k = {30e6 * 0.004 / 1e3:.2f}")
