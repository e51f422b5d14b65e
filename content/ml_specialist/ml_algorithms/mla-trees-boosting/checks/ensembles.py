"""Averages of correlated estimators, OOB share, bias and variance of bagging and boosting, importance, AdaBoost, GOSS, target statistics.

Monte-Carlo tolerance 3 % on variances; seeds fixed.
"""
import math

import numpy as np

r = np.random.default_rng(1)

# 1. Var(mean of B) = rho s^2 + (1 - rho) s^2 / B
def var(rho, B):
    return rho + (1 - rho) / B


for rho, B in ((0.3, 5), (0.6, 10)):
    shared = r.standard_normal((100_000, 1)) * math.sqrt(rho)
    own = r.standard_normal((100_000, B)) * math.sqrt(1 - rho)
    assert abs((shared + own).mean(1).var() / var(rho, B) - 1) < 0.03
print(f"var_rho60_10 = {var(0.6, 10):.4f}")
print(f"var_rho60_100 = {var(0.6, 100):.4f}")
print(f"var_rho60_1000 = {var(0.6, 1000):.5f}")
print(f"var_rho20_100 = {var(0.2, 100):.4f}")
print(f"var_rho40_10 = {var(0.4, 10):.4f}")
print(f"var_rho40_100 = {var(0.4, 100):.4f}")
# q12: forest A sigma^2 4, rho 0.5; forest B sigma^2 5, rho 0.2, both 200 trees
print(f"forest_a = {4 * var(0.5, 200):.4f}")
print(f"forest_b = {5 * var(0.2, 200):.4f}")
print(f"trees_within_5_percent = {math.ceil((1 - 0.2) / 0.2 / 0.05)}")
# correlation below which a bagged average with lower correlation but variance 5 beats 4 * .5
print(f"rho_break_even = {4 * 0.5 / 5:.3f}")
print(f"oob_percent = {100 * math.exp(-1):.3f}")
for n in (10, 1000):
    print(f"oob_{n}_percent = {100 * (1 - 1 / n) ** n:.3f}")

# 2. One-dimensional regression trees
def tree(x, y, depth, leaf=1):
    """Piecewise constant fit; returns thresholds and values as a function."""
    if depth == 0 or len(y) < 2 * leaf or len(y) < 2:
        m = y.mean()
        return lambda q: np.full(len(q), m)
    o = np.argsort(x)
    xs, ys = x[o], y[o]
    c, n = ys.cumsum(), len(ys)
    k = np.arange(1, n)
    s = c[:-1] ** 2 / k + (c[-1] - c[:-1]) ** 2 / (n - k)
    s[xs[:-1] == xs[1:]] = -np.inf
    if leaf > 1:
        s[: leaf - 1] = -np.inf
        s[n - leaf :] = -np.inf
    j = int(s.argmax())
    if not np.isfinite(s[j]) or s[j] - c[-1] ** 2 / n < 1e-12:
        m = y.mean()
        return lambda q: np.full(len(q), m)
    t = (xs[j] + xs[j + 1]) / 2
    a, b = tree(xs[: j + 1], ys[: j + 1], depth - 1, leaf), tree(xs[j + 1 :], ys[j + 1 :], depth - 1, leaf)

    def f(q):
        out, m = np.empty(len(q)), q <= t
        out[m], out[~m] = a(q[m]), b(q[~m])
        return out

    return f


grid = np.linspace(0.05, 0.95, 60)
truth = lambda x: np.sin(2 * math.pi * x)
fits = {"deep": [], "bag": [], "stump": [], "boost": [], "boost_long": []}
for _ in range(40):
    x = r.random(60)
    y = truth(x) + 0.5 * r.standard_normal(60)
    fits["deep"].append(tree(x, y, 40)(grid))
    bag = []
    for _ in range(20):
        i = r.integers(0, 60, 60)
        bag.append(tree(x[i], y[i], 40)(grid))
    fits["bag"].append(np.mean(bag, 0))
    fits["stump"].append(tree(x, y, 1)(grid))
    F, G = np.zeros(60), np.zeros(60)
    for t in range(600):
        f = tree(x, y - F, 1)
        F, G = F + 0.1 * f(x), G + 0.1 * f(grid)
        if t == 59:
            fits["boost"].append(G.copy())
    fits["boost_long"].append(G)
for name, f in fits.items():
    f = np.array(f)
    print(f"{name}_bias2 = {((f.mean(0) - truth(grid)) ** 2).mean():.4f}")
    print(f"{name}_variance = {f.var(0).mean():.4f}")
B = {n: ((np.mean(f, 0) - truth(grid)) ** 2).mean() for n, f in fits.items()}
V = {n: np.var(f, 0).mean() for n, f in fits.items()}
assert V["bag"] < 0.7 * V["deep"] and B["boost"] < 0.5 * B["stump"] and V["boost_long"] > 1.5 * V["boost"]

# 3. Importance: an informative binary feature against a continuous one of pure noise; small forest of full trees
def split(col, y):
    o = np.argsort(col, kind="stable")
    c, ys, n = col[o], y[o].cumsum(), len(y)
    k = np.arange(1, n)
    s = ys[:-1] ** 2 / k + (ys[-1] - ys[:-1]) ** 2 / (n - k) - ys[-1] ** 2 / n
    s[c[:-1] == c[1:]] = -1
    j = int(s.argmax())
    return s[j], (c[j] + c[j + 1]) / 2


def grow(X, y, imp, depth=0, features=None):
    if len(y) < 4 or y.min() == y.max() or depth > 30:
        return y.mean()
    pick = [r.integers(X.shape[1])] if features == 1 else range(X.shape[1])
    best = max(((*split(X[:, j], y), j) for j in pick), key=lambda b: b[0])
    if best[0] <= 1e-9:
        return y.mean()
    imp[best[2]] += best[0]
    m = X[:, best[2]] <= best[1]
    return (best[2], best[1], grow(X[m], y[m], imp, depth + 1, features), grow(X[~m], y[~m], imp, depth + 1, features))


def predict(t, X):
    if not isinstance(t, tuple):
        return np.full(len(X), t)
    m, out = X[:, t[0]] <= t[1], np.empty(len(X))
    out[m], out[~m] = predict(t[2], X[m]), predict(t[3], X[~m])
    return out


n = 400
total = 4_400
imp, rises = np.zeros(2), []
for _ in range(8):  # one data set alone leaves the noise column at plus or minus 0.002
    X = np.column_stack([r.integers(0, 2, total), r.random(total)])
    y = (r.random(total) < 0.35 + 0.3 * X[:, 0]).astype(float)
    trees = []
    for _ in range(15):
        i = r.integers(0, n, n)
        trees.append(grow(X[i], y[i], imp))
    test = slice(n, None)
    brier = lambda Z: ((np.mean([predict(t, Z) for t in trees], 0) - y[test]) ** 2).mean()
    base = brier(X[test])
    rise = []
    for j in range(2):
        Z = X[test].copy()
        Z[:, j] = r.permutation(Z[:, j])
        rise.append(brier(Z) - base)
    rises.append(rise)
rise, error = np.mean(rises, 0), np.std(rises, 0, ddof=1) / math.sqrt(len(rises))
print(f"impurity_share_noise_percent = {100 * imp[1] / imp.sum():.2f}")
print(f"permutation_signal = {rise[0]:.4f}")
print(f"permutation_error = {error[1]:.4f}")
assert imp[1] > imp[0] and rise[0] > 8 * abs(rise[1]) and abs(rise[1]) < 4 * error[1]

# 4. Shapley values of x1 AND x2 at (1, 1), independent fair bits: averages over both orders
value = {(): 0.25, (1,): 0.5, (2,): 0.5, (1, 2): 1.0}
phi1 = 0.5 * (value[(1,)] - value[()]) + 0.5 * (value[(1, 2)] - value[(2,)])
print(f"shap_and = {phi1:.4f}")
assert abs(0.25 + 2 * phi1 - 1) < 1e-12
# identical copies: conditional expectations share, interventional ones follow the tree's use of the first copy
print("shap_copy_total = %.2f" % (1 - 0.5))

# 5. AdaBoost: weights after one round, training bound
for eps, name in ((0.2, "20"), (0.4, "40"), (0.1, "10")):
    a = 0.5 * math.log((1 - eps) / eps)
    print(f"ada_alpha_{name} = {a:.5f}")
    print(f"ada_factor_{name} = {2 * math.sqrt(eps * (1 - eps)):.5f}")
    wrong, right_ = eps * math.exp(a), (1 - eps) * math.exp(-a)
    assert abs(wrong - right_) < 1e-12  # the missed half carries half of the weight
    print(f"ada_up_{name} = {math.exp(a):.4f}")
    # numeric minimum of the exponential loss along the weak learner
    line = lambda s: (1 - eps) * math.exp(-s) + eps * math.exp(s)
    assert line(a) < min(line(a + 1e-4), line(a - 1e-4))
print(f"ada_bound_100 = {(2 * math.sqrt(0.24)) ** 100:.4f}")
print(f"exp_slope_minus4 = {math.exp(4):.2f}")
print(f"log_slope_minus4 = {1 / (1 + math.exp(-4)):.4f}")
print(f"log2_slope_minus4 = {2 / (1 + math.exp(-8)):.4f}")

# 6. GOSS keeps the sum of gradients unbiased: top 20 %, 10 % of all from the rest with weight 8
g = r.standard_t(3, 2000)
top = np.argsort(-np.abs(g))[:400]
rest = np.setdiff1d(np.arange(2000), top)
est = [g[top].sum() + 8 * g[r.choice(rest, 200, replace=False)].sum() for _ in range(3000)]
assert abs(np.mean(est) - g.sum()) < 4 * np.std(est) / math.sqrt(3000)
uni = [g[r.choice(2000, 600, replace=False)].sum() * 2000 / 600 for _ in range(3000)]
print(f"goss_rows_percent = {100 * 0.3:.1f}")
print(f"goss_weight = {(1 - 0.2) / 0.1:.1f}")
print(f"goss_sd_ratio = {np.std(est) / np.std(uni):.3f}")
assert np.std(est) < np.std(uni)

# 7. Target statistics. Random labels, one category per row (a = 1, prior 0.5): greedy leaks, ordered does not.
y = r.integers(0, 2, 20_000).astype(float)
greedy = (y + 0.5) / 2
print(f"greedy_value_1 = {1.5 / 2:.3f}")
print(f"greedy_value_0 = {0.5 / 2:.3f}")
assert ((greedy > 0.5) == (y == 1)).all()
# one category for all, leave one out: the encoded value reveals the label
loo = (y.sum() - y) / (len(y) - 1)
assert loo[y == 1].max() < loo[y == 0].min()
# ordered: only earlier rows count; on random labels it stays at chance (two rows a category on average)
cat = r.integers(0, 10_000, 20_000)
s, c = np.zeros(10_000), np.zeros(10_000)
ordered = np.empty(20_000)
for i in range(20_000):
    ordered[i] = (s[cat[i]] + 0.5) / (c[cat[i]] + 1)
    s[cat[i]] += y[i]
    c[cat[i]] += 1
full = (s[cat] + 0.5) / (c[cat] + 1)


def auc(v):
    neg = np.sort(v[y == 0])
    pos = v[y == 1]
    return (np.searchsorted(neg, pos, "left") + np.searchsorted(neg, pos, "right")).mean() / (2 * len(neg))


print(f"auc_greedy = {auc(full):.4f}")
print(f"auc_ordered = {auc(ordered):.4f}")
assert auc(full) > 0.75 and abs(auc(ordered) - 0.5) < 0.02
# bank: ordered statistic, prior 0.3 with weight 2, three earlier rows with labels 1 1 0
print(f"ordered_ts = {(2 + 2 * 0.3) / (3 + 2):.3f}")
print(f"ordered_ts_first = {(0 + 2 * 0.3) / (0 + 2):.3f}")
