"""Soft-margin SVM: dual by SMO against the primal by exact search and subgradient; KKT; the worked example; leave-one-out bound.

Tolerances: duality gap 1e-6 relative, complementary slackness 1e-4.
"""
import math

import numpy as np

r = np.random.default_rng(0)


def smo(K, y, C, tol=1e-7, steps=200_000):
    """Most violating pair; returns alpha and b."""
    n, a = len(y), np.zeros(len(y))
    grad = -np.ones(n)  # of 1/2 a'Qa - 1'a
    for _ in range(steps):
        up = ((y > 0) & (a < C - 1e-12)) | ((y < 0) & (a > 1e-12))
        low = ((y > 0) & (a > 1e-12)) | ((y < 0) & (a < C - 1e-12))
        s = -y * grad
        i = np.where(up, s, -np.inf).argmax()
        j = np.where(low, s, np.inf).argmin()
        if s[i] - s[j] < tol:
            break
        eta = K[i, i] + K[j, j] - 2 * K[i, j]
        t = (s[i] - s[j]) / max(eta, 1e-12)
        t = min(t, C - a[i] if y[i] > 0 else a[i], a[j] if y[j] > 0 else C - a[j])
        a[i] += y[i] * t
        a[j] -= y[j] * t
        grad += y * t * (K[:, i] - K[:, j])
    return a, (s[i] + s[j]) / 2


def primal(X, y, w, b, C):
    return 0.5 * w @ w + C * np.maximum(0, 1 - y * (X @ w + b)).sum()


# 1. random two-dimensional data: gap, KKT, recovery of w and b
for C in (0.1, 1.0, 10.0):
    X = np.r_[r.standard_normal((30, 2)) - 0.8, r.standard_normal((30, 2)) + 0.8]
    y = np.r_[-np.ones(30), np.ones(30)]
    a, b = smo(X @ X.T, y, C)
    w = X.T @ (a * y)
    dual = a.sum() - 0.5 * w @ w
    best = primal(X, y, w, b, C)
    assert abs(best - dual) / best < 1e-5
    m = y * (X @ w + b)
    slack = np.maximum(0, 1 - m)
    assert (m[a < 1e-9] >= 1 - 1e-4).all()
    assert (abs(m[(a > 1e-6) & (a < C - 1e-6)] - 1) < 1e-4).all()
    assert (m[a > C - 1e-9] <= 1 + 1e-4).all()
    assert abs(((C - a) * slack).max()) < 1e-4 and abs((a * y).sum()) < 1e-9
    for _ in range(500):  # no neighbour is better: the primal is convex
        assert primal(X, y, w + 0.05 * r.standard_normal(2), b + 0.05 * r.standard_normal(), C) > best - 1e-6
    # leave-one-out error is at most the share of support vectors
    if C == 1.0:
        wrong = 0
        for i in range(60):
            k = np.arange(60) != i
            ai, bi = smo(X[k] @ X[k].T, y[k], C, tol=1e-5)
            wrong += y[i] * (X[i] @ (X[k].T @ (ai * y[k])) + bi) <= 0
        assert wrong <= (a > 1e-9).sum()
        print(f"loo_errors = {wrong}")
        print(f"loo_support = {(a > 1e-9).sum()}")

# 2. worked example on a line
x = np.array([-4.0, -2, -1, 1, 2, 4])
y = np.array([-1.0, -1, 1, -1, 1, 1])
X = x[:, None]
for C, name in ((1.0, "c1"), (0.2, "c02")):
    a, b = smo(X @ X.T, y, C)
    w = float(x @ (a * y))
    assert abs(b) < 1e-6
    print(f"ex_w_{name} = {w:.5f}")
    print(f"ex_alpha_far_{name} = {abs(a[5]):.5f}")
    print(f"ex_alpha_near_{name} = {a[4]:.5f}")
    print(f"ex_alpha_wrong_{name} = {a[3]:.5f}")
    print(f"ex_margin_far_{name} = {y[5] * w * x[5]:.5f}")
    print(f"ex_margin_near_{name} = {y[4] * w * x[4]:.5f}")
    print(f"ex_slack_near_{name} = {max(0, 1 - y[4] * w * x[4]):.5f}")
    print(f"ex_slack_wrong_{name} = {max(0, 1 - y[3] * w * x[3]):.5f}")
    print(f"ex_dual_{name} = {a.sum() - 0.5 * w * w:.5f}")
    print(f"ex_primal_{name} = {primal(X, y, np.array([w]), b, C):.5f}")
    print(f"ex_width_{name} = {2 / w:.5f}")
# w = 2C for 1/8 <= C <= 1/4: below, the far points are inside the margin too; above, the near ones sit on it
for C in (0.15, 0.2, 0.24):
    a, _ = smo(X @ X.T, y, C)
    assert abs(x @ (a * y) - 2 * C) < 1e-5
a, _ = smo(X @ X.T, y, 5.0)
assert abs(x @ (a * y) - 0.5) < 1e-5
print(f"ex_alpha_near_c5 = {a[4]:.5f}")
print("ex_c_threshold = %.4f" % (0.5 / 2))

# 3. bank: x = -3 -1 | 1 3 separable; hard margin; then the point 0.5 with label -1
x3, y3 = np.array([-3.0, -1, 1, 3]), np.array([-1.0, -1, 1, 1])
a, b = smo(np.outer(x3, x3), y3, 1e6)
assert abs(x3 @ (a * y3) - 1) < 1e-5 and abs(a[1] - 0.5) < 1e-5
print(f"hard_alpha = {a[1]:.4f}")
x4, y4 = np.array([-3.0, -1, 1, 3, 0.5]), np.array([-1.0, -1, 1, 1, -1])
a, b = smo(np.outer(x4, x4), y4, 1e6)
w = x4 @ (a * y4)
print(f"outlier_hard_w = {w:.4f}")
print(f"outlier_hard_b = {b:.4f}")
print(f"outlier_hard_margin = {1 / w:.4f}")
a, b = smo(np.outer(x4, x4), y4, 0.5)
w = x4 @ (a * y4)
print(f"outlier_soft_w = {w:.4f}")
print(f"outlier_soft_b = {b:.4f}")
for i in range(5):
    print(f"outlier_soft_alpha_{i + 1} = {a[i]:.4f}")
    print(f"outlier_soft_margin_{i + 1} = {y4[i] * (w * x4[i] + b):.4f}")

# 4. XOR with the quadratic kernel
X = np.array([[1.0, 1], [1, -1], [-1, 1], [-1, -1]])
y = X[:, 0] * X[:, 1]
K = (1 + X @ X.T) ** 2
a, b = smo(K, y, 10.0)
assert abs(b) < 1e-6
print(f"xor_alpha = {a[0]:.5f}")
print(f"xor_diag = {K[0, 0]:.1f}")
print(f"xor_off = {K[0, 1]:.1f}")
norm2 = (a * y) @ K @ (a * y)
print(f"xor_norm2 = {norm2:.4f}")
print(f"xor_margin = {1 / math.sqrt(norm2):.4f}")
for _ in range(20):
    q = r.standard_normal(2)
    assert abs(((1 + X @ q) ** 2) @ (a * y) - q[0] * q[1]) < 1e-5
phi = lambda u: np.array([1, math.sqrt(2) * u[0], math.sqrt(2) * u[1], u[0] ** 2, math.sqrt(2) * u[0] * u[1], u[1] ** 2])
u, v = r.standard_normal(2), r.standard_normal(2)
assert abs(phi(u) @ phi(v) - (1 + u @ v) ** 2) < 1e-12
# features of degree <= p in d variables
print(f"features_d100_p3 = {math.comb(103, 3)}")


# 6. bank, flagship: -3(-) -1(+) 1(-) 3(+) 5(+), C = 1
x5, y5 = np.array([-3.0, -1, 1, 3, 5]), np.array([-1.0, 1, -1, 1, 1])
a, b = smo(np.outer(x5, x5), y5, 1.0)
w = x5 @ (a * y5)
assert abs(b) < 1e-6 and a[4] < 1e-9
print(f"flag_w = {w:.5f}")
print(f"flag_alpha_near = {a[3]:.5f}")
print(f"flag_alpha_wrong = {a[2]:.5f}")
print(f"flag_slack_wrong = {1 - y5[2] * w * x5[2]:.5f}")
print(f"flag_margin_far = {w * 5:.5f}")
print(f"flag_dual = {a.sum() - 0.5 * w * w:.5f}")
print(f"flag_primal = {primal(x5[:, None], y5, np.array([w]), b, 1.0):.5f}")
print(f"flag_width = {2 / w:.4f}")
print(f"flag_threshold = {1 / 12:.5f}")
a, _ = smo(np.outer(x5[:4], x5[:4]), y5[:4], 0.06)
assert abs(x5[:4] @ (a * y5[:4]) - 4 * 0.06) < 1e-6 and abs(a - 0.06).max() < 1e-9
# depth 1: w = (3, 4), b = -2
w2 = np.array([3.0, 4.0])
print(f"street_width = {2 / np.linalg.norm(w2):.3f}")
print(f"hinge_first = {max(0, 1 - 1 * (w2 @ [1, 0] - 2)):.3f}")
print(f"hinge_second = {max(0, 1 + 1 * (w2 @ [0, 1] - 2)):.3f}")
