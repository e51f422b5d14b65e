"""Logistic regression: gradient, Hessian, convexity, separable data, sampled negatives, costs of thresholds.

Tolerances: gradient and Hessian against central differences to 1e-6 relative; sampled fits to 3 standard errors or 5 %.
"""
import math

import numpy as np

r = np.random.default_rng(1)
sigmoid = lambda z: 1 / (1 + np.exp(-z))


def loss(w, X, y, lam):
    z = X @ w
    return float((np.logaddexp(0, z) - y * z).sum() + lam / 2 * w @ w)


def grad(w, X, y, lam):
    return X.T @ (sigmoid(X @ w) - y) + lam * w


def hess(w, X, lam):
    p = sigmoid(X @ w)
    return X.T @ (X * (p * (1 - p))[:, None]) + lam * np.eye(X.shape[1])


# 1. Finite differences; semidefinite on random data, definite with a penalty.
X, y = r.standard_normal((40, 6)), (r.random(40) < 0.4).astype(float)
for lam in (0.0, 0.3):
    for _ in range(5):
        w = r.standard_normal(6)
        h = 1e-5
        num = np.array([(loss(w + h * e, X, y, lam) - loss(w - h * e, X, y, lam)) / (2 * h) for e in np.eye(6)])
        assert np.abs(num - grad(w, X, y, lam)).max() < 1e-6 * (1 + np.abs(num).max())
        numh = np.array([(grad(w + h * e, X, y, lam) - grad(w - h * e, X, y, lam)) / (2 * h) for e in np.eye(6)])
        assert np.abs(numh - hess(w, X, lam)).max() < 1e-6 * (1 + np.abs(numh).max())
        assert np.linalg.eigvalsh(hess(w, X, lam)).min() >= lam - 1e-9
wide = r.standard_normal((4, 9))  # more features than rows: flat directions without a penalty
assert np.linalg.eigvalsh(hess(np.zeros(9), wide, 0.0)).min() < 1e-9
# softmax: gradient p - y per class, and its Hessian is semidefinite with one flat direction per feature
W, label = r.standard_normal((3, 6)), r.integers(0, 3, 40)


def soft_loss(flat):
    z = X @ flat.reshape(3, 6).T
    return float((np.log(np.exp(z).sum(1)) - z[np.arange(40), label]).sum())


z = X @ W.T
P = np.exp(z) / np.exp(z).sum(1, keepdims=True)
analytic = (P - np.eye(3)[label]).T @ X
num = np.array([(soft_loss(W.ravel() + 1e-5 * e) - soft_loss(W.ravel() - 1e-5 * e)) / 2e-5 for e in np.eye(18)])
assert np.abs(num - analytic.ravel()).max() < 1e-6 * (1 + np.abs(num).max())
shift = np.tile(r.standard_normal(6), (3, 1))
assert abs(soft_loss((W + shift).ravel()) - soft_loss(W.ravel())) < 1e-9

# 2. Two points x = -1 (label 0) and x = +1 (label 1): mean loss log(1 + exp(-w)). Gradient descent, Newton, ridge.
w, eta = 0.0, 1.0
marks = {10: 0, 1000: 0, 100_000: 0}
for step in range(1, 100_001):
    w += eta / (1 + math.exp(w))
    if step in marks:
        marks[step] = w
        print(f"separable_w_{step} = {w:.5f}")
assert abs(marks[100_000] / math.log(100_000) - 1) < 0.01
w, path = 0.0, []
for _ in range(8):
    w += 1 + math.exp(-w)  # gradient -sigma(-w), second derivative sigma(w) sigma(-w)
    path.append(w)
check = 0.0
for _ in range(8):
    check -= -sigmoid(-check) / (sigmoid(check) * sigmoid(-check))
assert abs(check - w) < 1e-9
print(f"newton_w_1 = {path[0]:.4f}")
print(f"newton_w_2 = {path[1]:.4f}")
print(f"newton_w_8 = {path[7]:.4f}")
for lam in (0.01, 0.1):
    lo, hi = 0.0, 50.0
    for _ in range(200):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if sigmoid(-mid) > lam * mid else (lo, mid)
    name = str(lam).replace("0.", "")
    print(f"separable_ridge_{name} = {lo:.4f}")
    print(f"separable_ridge_p_{name} = {sigmoid(lo):.4f}")
# direction of gradient descent on separable data approaches the maximum-margin direction (here by symmetry (1, 1)/sqrt 2)
S = np.array([[1.0, 3.0], [3.0, 1.0], [5.0, 6.0]])
w = np.zeros(2)
for _ in range(5_000):
    w += 0.1 * S.T @ sigmoid(-(S @ w))
direction = w / np.linalg.norm(w)
assert abs(direction @ [1, 1] / math.sqrt(2) - 1) < 1e-3

# 3. Kept negatives: p = q / (q + (1 - q) / w).
def correct(q, w):
    return q / (q + (1 - q) / w)


print(f"corrected_02 = {correct(0.2, 0.05):.6f}")
print(f"corrected_05 = {correct(0.5, 0.05):.6f}")
print(f"logit_shift = {math.log(0.05):.5f}")
logit = lambda p: math.log(p / (1 - p))
assert abs(logit(correct(0.2, 0.05)) - logit(0.2) - math.log(0.05)) < 1e-12
print(f"overstatement = {0.2 / correct(0.2, 0.05):.3f}")
print(f"logit_q_02 = {logit(0.2):.4f}")
print(f"logit_p_02 = {logit(correct(0.2, 0.05)):.4f}")


def fit(X, y, lam=0.0, steps=12):
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        w -= np.linalg.solve(hess(w, X, lam) + 1e-12 * np.eye(X.shape[1]), grad(w, X, y, lam))
    return w


n = 200_000
F = np.column_stack([np.ones(n), r.standard_normal(n)])
true = np.array([-5.0, 1.0])
lab = (r.random(n) < sigmoid(F @ true)).astype(float)
keep = (lab == 1) | (r.random(n) < 0.05)
full, sub = fit(F, lab), fit(F[keep], lab[keep])
assert np.abs(full - true).max() < 0.1
assert abs(sub[1] - 1) < 0.1 and abs(sub[0] + math.log(0.05) - true[0]) < 0.1
before, after = sigmoid(F @ sub).mean(), sigmoid(F @ (sub + [math.log(0.05), 0])).mean()
assert abs(after / lab.mean() - 1) < 0.03 and before > 5 * lab.mean()
# variance of a log odds: 1/positives + 1/negatives; 1,000,000 rows with 1 % positives, 5 % of negatives kept
pos, neg = 10_000, 990_000
cost = (1 / pos + 1 / (0.05 * neg)) / (1 / pos + 1 / neg)
print(f"subsample_variance_percent = {100 * (cost - 1):.3f}")
print(f"subsample_rows_kept_percent = {100 * (pos + 0.05 * neg) / (pos + neg):.3f}")
print(f"subsample_rows = {pos + 0.05 * neg:.0f}")
print(f"subsample_rate_percent = {100 * pos / (pos + 0.05 * neg):.3f}")
counts = lambda n0, n1, k: (r.binomial(n1, 0.5, k), r.binomial(n0, 0.5, k))
a, b = counts(neg, pos, 40_000)
c, d = counts(int(0.05 * neg), pos, 40_000)
odds = lambda k1, k0, n1, n0: np.log(k1 / (n1 - k1)) - np.log(k0 / (n0 - k0))
assert abs(odds(c, d, pos, 49_500).var() / odds(a, b, pos, neg).var() / cost - 1) < 0.04
# class weight on positives multiplies the odds
print(f"weight_20_percent = {100 * 20 * 0.01 / (20 * 0.01 + 0.99):.4f}")

# 4. Threshold from costs; precision at two base rates for the same ROC point.
grid = np.linspace(0.001, 0.999, 999)
p = r.random(100_000)
lab = r.random(100_000) < p
costs = [1.0 * ((p >= t) & ~lab).sum() + 9.0 * ((p < t) & lab).sum() for t in grid[::10]]
print(f"best_threshold = {1 / (1 + 9):.3f}")
assert abs(grid[::10][int(np.argmin(costs))] - 0.1) < 0.03
print(f"threshold_2_of_50 = {2 / (2 + 48):.4f}")
for prevalence, name in ((0.5, "half"), (0.01, "hundredth"), (0.001, "thousandth")):
    print(f"precision_{name}_percent = {100 * 0.8 * prevalence / (0.8 * prevalence + 0.05 * (1 - prevalence)):.4f}")
    print(f"precision_{name} = {0.8 * prevalence / (0.8 * prevalence + 0.05 * (1 - prevalence)):.5f}")
# AUC ignores monotone distortion, log loss does not
q = p**2


def auc(score, lab):
    rank = np.argsort(np.argsort(score)) + 1
    n1 = lab.sum()
    return (rank[lab].sum() - n1 * (n1 + 1) / 2) / (n1 * (~lab).sum())


log_loss = lambda s: -np.where(lab, np.log(s), np.log1p(-s)).mean()
assert abs(auc(p, lab) - auc(q, lab)) < 1e-9
print(f"auc_both = {auc(p, lab):.4f}")
print(f"log_loss_calibrated = {log_loss(p):.4f}")
print(f"log_loss_squared = {log_loss(q):.4f}")
# the sampled score that means a corrected 0.04
raw = 0.04 / (0.04 + 0.96 * 0.05)
assert abs(correct(raw, 0.05) - 0.04) < 1e-12
print(f"raw_threshold = {raw:.4f}")
