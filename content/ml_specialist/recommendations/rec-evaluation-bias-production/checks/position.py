"""Position-based clicks: swaps recover examination, weights recover relevance, what deterministic logs cannot identify.

Tolerance: planted values recovered within four standard errors.
"""
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")          # small matrices: threads only wait for each other
import numpy as np

rng = np.random.default_rng(12)
e = np.array([1.0, 0.6, 0.4, 0.3, 0.22, 0.17])
K, items = len(e), 12
rel = np.sort(rng.uniform(0.05, 0.4, items))[::-1]

# --- worked example ---------------------------------------------------------------------------------------------------------
print(f"we_x = {0.10 / 1.0}\nwe_y = {0.05 / 0.3}\nwe_ratio = {0.05 / 0.3 / 0.10}")
print(f"we_weight = {1 / 0.3}")
print(f"we_se_x = {np.sqrt(0.1 * 0.9 / 1000)}\nwe_se_y = {np.sqrt(0.05 * 0.95 / 1000) / 0.3}")

# --- swaps: position 1 exchanged with position k in half of the requests, same item pair -----------------------------------
n = 200_000
est = [1.0]
for k in range(1, K):
    up, down = rng.binomial(n, e[0] * 0.2), rng.binomial(n, e[k] * 0.2)
    est.append(down / up)
est = np.array(est)
assert np.all(np.abs(est - e) < 4 * np.sqrt(e / (n * 0.2) + e ** 2 / (n * 0.2)))
raw = rel[:K] * e                                         # items sorted by relevance: clicks by rank contain both
print(f"raw_ratio_6_percent = {100 * raw[5] / raw[0]}\ntrue_ratio_6_percent = {100 * e[5]}")

# --- logging: noisy order, clicks, estimates; 30 draws of relevance ------------------------------------------------------------
def logged(seed, m=20_000):
    """Share of item pairs ordered rightly by raw click rates and by weighted ones, and the correlation of the latter."""
    r = np.random.default_rng(seed)
    truth = np.sort(r.uniform(0.05, 0.4, items))[::-1]
    score = truth * 0.3 + r.normal(size=(m, items)) * 0.05 + np.linspace(0.12, 0, items)[r.permutation(items)]
    order = np.argsort(-score, axis=1)[:, :K]
    click = r.random((m, K)) < e * truth[order]
    count = lambda w: np.bincount(order.ravel(), weights=w.ravel(), minlength=items)
    shown = count(np.ones((m, K)))
    ok = shown > 500
    low = np.tril_indices(ok.sum(), -1)
    right = lambda x: (np.sign(x[low[0]] - x[low[1]]) == np.sign(truth[ok][low[0]] - truth[ok][low[1]])).mean()
    naive, fixed = count(click * 1.0)[ok] / shown[ok], count(click / e)[ok] / shown[ok]
    return right(naive), right(fixed), np.corrcoef(fixed, truth[ok])[0, 1]


pairs = np.array([logged(100 + i) for i in range(30)])
print(f"pairs_naive_percent = {100 * pairs[:, 0].mean()}\npairs_ips_percent = {100 * pairs[:, 1].mean()}")
assert (pairs[:, 1] - pairs[:, 0]).mean() > 0.05 and pairs[:, 2].min() > 0.9

# --- identification: log p = log rel_i + log e_k; design matrices of three logs ----------------------------------------------


def rank_of(pairs):
    A = np.zeros((len(pairs), 2 * K))
    for r, (i, k) in enumerate(pairs):
        A[r, i] = A[r, K + k] = 1
    return np.linalg.matrix_rank(A)


fixed_log = [(i, i) for i in range(K)]
swap = fixed_log + [(i, (i + 1) % K) for i in range(K - 1)]
print(f"ident_unknowns = {2 * K - 1}\nident_fixed = {rank_of(fixed_log)}\nident_swap = {rank_of(swap)}")
assert rank_of(fixed_log) == K < 2 * K - 1 == rank_of(swap)

# --- two heads on a log whose rank follows a feature: position absorbs relevance ------------------------------------------------
x = rng.normal(size=(60_000, K))
srt = np.take_along_axis(x, np.argsort(-(x + 0.3 * rng.normal(size=x.shape)), axis=1), 1)
beta, bias = 1.0, np.log(e)
y = rng.random(srt.shape) < 1 / (1 + np.exp(-(-1.5 + beta * srt + bias)))


def fit(cols):
    X = np.column_stack(cols)
    w = np.zeros(X.shape[1])
    for _ in range(9):
        p = 1 / (1 + np.exp(-X @ w))
        w += np.linalg.solve((X * (p * (1 - p))[:, None]).T @ X + 1e-6 * np.eye(X.shape[1]), X.T @ (y.ravel() - p))
    return w


one = np.ones(srt.size)
pos = [np.tile(np.arange(K) == k, len(srt)).astype(float) for k in range(1, K)]
with_x = fit([one, srt.ravel()] + pos)
no_pos = fit([one, srt.ravel()])
no_x = fit([one] + pos)
print(f"heads_beta_with = {with_x[1]}\nheads_beta_without = {no_pos[1]}")
print(f"heads_last_with = {with_x[-1]}\nheads_last_missing = {no_x[-1]}\nheads_last_true = {np.log(e[-1])}")
assert abs(with_x[1] - 1) < 0.1 and no_pos[1] > 1.15 and no_x[-1] < np.log(e[-1]) - 0.8

# --- trust: clicks at the top contain false ones; the affine correction recovers relevance -----------------------------------
alpha, betas = np.array([0.98, 0.95]), np.array([0.20, 0.05])
ex, g = np.array([1.0, 0.3]), np.array([0.10, 0.30])       # a poor item on top, a good one at rank 4
p = ex * (alpha * g + betas * (1 - g))
print(f"trust_click_top_percent = {100 * p[0]}\ntrust_click_low_percent = {100 * p[1]}")
print(f"trust_naive_top = {p[0] / ex[0]}\ntrust_naive_low = {p[1] / ex[1]}")
m = 2_000_000
ck = rng.binomial(m, p) / m
fixed = (ck / ex - betas) / (alpha - betas)
assert np.abs(fixed - g).max() < 0.01
print(f"trust_fixed_top = {(p[0] / ex[0] - betas[0]) / (alpha[0] - betas[0])}")
print(f"trust_fixed_low = {(p[1] / ex[1] - betas[1]) / (alpha[1] - betas[1])}")
