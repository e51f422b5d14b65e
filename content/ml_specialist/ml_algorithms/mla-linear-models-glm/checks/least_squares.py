"""Least squares, ridge, lasso: the three points by hand, shrinkage, collinearity, and what broken assumptions do.

Tolerances: closed forms against iterative solvers to 1e-8; Monte-Carlo ratios to 5 % unless stated.
"""
import math

import numpy as np

r = np.random.default_rng(0)


def soft(z, t):
    return math.copysign(max(abs(z) - t, 0.0), z)


# 1. Three points x = 0, 1, 2 and y = 1, 2, 4; slope on centred data, objective (1/2) RSS + penalty.
x, y = np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0, 4.0])
xc, yc = x - x.mean(), y - y.mean()
sxx, sxy = float(xc @ xc), float(xc @ yc)
print(f"toy_sxx = {sxx:.6f}")
print(f"toy_sxy = {sxy:.6f}")
print(f"toy_mean_y = {y.mean():.6f}")
design = np.column_stack([np.ones(3), x])
intercept, slope = np.linalg.solve(design.T @ design, design.T @ y)
assert abs(slope - sxy / sxx) < 1e-12
print(f"toy_ols_slope = {slope:.6f}")
print(f"toy_ols_intercept = {intercept:.6f}")
residual = y - design @ [intercept, slope]
assert np.abs(design.T @ residual).max() < 1e-12  # orthogonal to every column
print(f"toy_rss = {residual @ residual:.6f}")
for lam in (1.0, 3.0):
    ridge, lasso = sxy / (sxx + lam), soft(sxy, lam) / sxx
    grid = np.linspace(-1, 3, 40_001)
    rss = ((yc[:, None] - xc[:, None] * grid) ** 2).sum(0) / 2
    assert abs(grid[np.argmin(rss + lam / 2 * grid**2)] - ridge) < 2e-4
    assert abs(grid[np.argmin(rss + lam * np.abs(grid))] - lasso) < 2e-4
    print(f"toy_ridge_{int(lam)} = {ridge:.6f}")
    print(f"toy_lasso_{int(lam)} = {lasso:.6f}")
# the recall question: Sxx 4, Sxy 6, penalty 2
print(f"recall_ols = {6 / 4:.4f}")
print(f"recall_ridge = {6 / (4 + 2):.4f}")
print(f"recall_lasso = {soft(6, 2) / 4:.4f}")
print(f"recall_lasso_7 = {soft(6, 7) / 4:.4f}")

# 2. Ridge: closed form, gradient descent and shrinkage in the singular basis agree; degrees of freedom.
X = r.standard_normal((60, 5)) @ np.diag([3, 2, 1, 0.5, 0.2])
t = X @ [1, -1, 2, 0.5, 3] + r.standard_normal(60)
lam = 4.0
closed = np.linalg.solve(X.T @ X + lam * np.eye(5), X.T @ t)
w = np.zeros(5)
for _ in range(8_000):
    w -= 1.5e-3 * (X.T @ (X @ w - t) + lam * w)
assert np.abs(w - closed).max() < 1e-8
u, s, vt = np.linalg.svd(X, full_matrices=False)
assert np.allclose(vt.T @ (s / (s**2 + lam) * (u.T @ t)), closed)
hat = X @ np.linalg.solve(X.T @ X + lam * np.eye(5), X.T)
assert abs(np.trace(hat) - (s**2 / (s**2 + lam)).sum()) < 1e-10
eig = np.array([100.0, 10.0, 1.0])
for lam in (1.0, 10.0):
    keep = eig / (eig + lam)
    print(f"df_{int(lam)} = {keep.sum():.5f}")
    for name, value in zip(("top", "mid", "low"), keep):
        print(f"keep_{name}_{int(lam)} = {value:.5f}")
# bias and variance of the three coordinates at true coefficient 1, noise variance 1
for lam in (0.0, 1.0):
    keep = eig / (eig + lam)
    bias2, var = (1 - keep) ** 2, eig / (eig + lam) ** 2
    print(f"mse_low_{int(lam)} = {bias2[2] + var[2]:.5f}")
    print(f"mse_sum_{int(lam)} = {(bias2 + var).sum():.5f}")
    z = 1 + r.standard_normal((400_000, 3)) / np.sqrt(eig)
    assert np.allclose(((z * keep - 1) ** 2).mean(0), bias2 + var, rtol=0.03)
assert np.allclose([1 / eig[2], 1.0], [1.0, 1.0])
best = [l for l in np.linspace(0, 3, 3001)]
mse = [((l / (1 + l)) ** 2 + 1 / (1 + l) ** 2) for l in best]
print(f"best_lambda_low = {best[int(np.argmin(mse))]:.3f}")

# 3. Collinearity: variance inflation 1 / (1 - rho^2), and who survives in the lasso.
for rho, name in ((0.95, "95"), (0.99, "99")):
    cov = np.linalg.inv(np.array([[1, rho], [rho, 1]]))
    print(f"vif_{name} = {cov[0, 0]:.4f}")


def lasso_fit(A, b, lam, sweeps=120):
    coef, norms, res = np.zeros(A.shape[1]), (A**2).sum(0), b.copy()
    for _ in range(sweeps):
        for j in range(A.shape[1]):
            res += A[:, j] * coef[j]
            coef[j] = soft(float(A[:, j] @ res), lam) / norms[j]
            res -= A[:, j] * coef[j]
    return coef


only_one, ridge_gap, lasso_gap, runs = 0, [], [], 200
for _ in range(runs):
    a = r.standard_normal(100)
    A = np.column_stack([a, 0.99 * a + math.sqrt(1 - 0.99**2) * r.standard_normal(100)])
    b = A @ [1.0, 1.0] + 3 * r.standard_normal(100)
    b -= b.mean()
    A = A - A.mean(0)
    las = lasso_fit(A, b, 20.0)
    rid = np.linalg.solve(A.T @ A + 20 * np.eye(2), A.T @ b)
    only_one += int((las == 0).sum() == 1)
    ridge_gap.append(abs(rid[0] - rid[1]))
    lasso_gap.append(abs(las[0] - las[1]))
print(f"lasso_drops_one_percent = {100 * only_one / runs:.2f}")
print(f"ridge_gap_mean = {np.mean(ridge_gap):.4f}")
print(f"lasso_gap_mean = {np.mean(lasso_gap):.4f}")

# 4. Broken assumptions.
# attenuation by noise in x: slope times var(x) / (var(x) + var(noise))
n = 400_000
xx = r.standard_normal(n)
yy = 2 * xx + r.standard_normal(n)
seen = xx + 0.5 * r.standard_normal(n)
factor = 1 / (1 + 0.25)
assert abs((seen @ yy) / (seen @ seen) / (2 * factor) - 1) < 0.02
print(f"attenuation = {factor:.4f}")
print(f"attenuated_slope = {2 * factor:.4f}")
# omitted confounder: y = 2 x + 3 c, c = 0.5 x + noise: slope 2 + 3 * 0.5
cc = 0.5 * xx + r.standard_normal(n)
yo = 2 * xx + 3 * cc + r.standard_normal(n)
assert abs((xx @ yo) / (xx @ xx) - 3.5) < 0.03
print(f"omitted_slope = {2 + 3 * 0.5:.4f}")
# clusters of 50 with intra-class correlation 0.1: variance of a mean grows by 1 + (m - 1) rho
m, icc = 50, 0.1
effect = 1 + (m - 1) * icc
groups = math.sqrt(icc) * r.standard_normal((3_000, 20, 1)) + math.sqrt(1 - icc) * r.standard_normal((3_000, 20, m)).astype(np.float32)
ratio = groups.mean((1, 2)).var() * 20 * m
assert abs(ratio / effect - 1) < 0.08
print(f"design_effect = {effect:.4f}")
print(f"se_understated = {math.sqrt(effect):.4f}")
print(f"effective_rows = {100_000 / effect:.1f}")
# heteroskedastic noise of standard deviation |x|: slope unbiased, classical standard error too small
slopes, classical, robust = [], [], []
for _ in range(2000):
    xs = r.standard_normal(200)
    ys = xs + np.abs(xs) * r.standard_normal(200)
    sl = (xs @ ys) / (xs @ xs)
    e = ys - sl * xs
    slopes.append(sl)
    classical.append(math.sqrt((e @ e) / 199 / (xs @ xs)))
    robust.append(math.sqrt((xs**2 @ e**2)) / (xs @ xs))
assert abs(np.mean(slopes) - 1) < 0.01
assert abs(np.std(slopes) / np.mean(robust) - 1) < 0.08
print(f"hetero_se_true = {np.std(slopes):.4f}")
print(f"hetero_se_classical = {np.mean(classical):.4f}")
print(f"hetero_understated = {math.sqrt(3):.4f}")
assert abs(np.std(slopes) / np.mean(classical) / math.sqrt(3) - 1) < 0.08
# log-normal: exp of the mean of logs is the median, the mean is exp(sigma^2 / 2) times that
z = np.exp(r.standard_normal(1_000_000))
assert abs(z.mean() / math.exp(0.5) - 1) < 0.01 and abs(np.median(z) - 1) < 0.01
print(f"lognormal_mean_over_median = {math.exp(0.5):.4f}")
print(f"lognormal_q90 = {math.exp(1.2815515655446004):.4f}")
assert abs(np.quantile(z, 0.9) / math.exp(1.2815515655446004) - 1) < 0.01
