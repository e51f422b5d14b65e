"""Who may know whom: a toy social graph with communities, closed triangles and attributes; what a lone edge reveals.

Tolerance: order of methods only; counts are exact.
"""
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np

rng = np.random.default_rng(5)
n, groups = 600, 15
g = rng.integers(0, groups, n)
H = np.triu(rng.random((n, n)) < np.where(g[:, None] == g[None, :], 0.10, 0.003), 1)
H = H | H.T
for _ in range(3000):                                         # close triangles
    v = rng.integers(n)
    nb = np.flatnonzero(H[v])
    if len(nb) > 1:
        a, b = rng.choice(nb, 2, replace=False)
        H[a, b] = H[b, a] = True
edges = np.array([(a, b) for a, b in zip(*np.nonzero(H)) if a < b])
test = edges[rng.random(len(edges)) < 0.15]
T = H.copy()
T[test[:, 0], test[:, 1]] = T[test[:, 1], test[:, 0]] = False
X = T.astype(float)
deg = np.maximum(X.sum(1), 1)


def recall(score, k=20):
    s = score.copy().astype(float)
    s[T] = -np.inf
    np.fill_diagonal(s, -np.inf)
    s += 1e-9 * rng.random(s.shape)
    top = np.argsort(-s, axis=1)[:, :k]
    hit = tot = 0
    for a, b in np.vstack([test, test[:, ::-1]]):
        hit += b in top[a]
        tot += 1
    return 100 * hit / tot


cn = X @ X
aa = X @ np.diag(1 / np.log(deg + 1)) @ X
P = X / deg[:, None]
ppr, cur = np.zeros((n, n)), np.eye(n)
for k in range(12):
    ppr += 0.25 * 0.75**k * cur
    cur = cur @ P
S = X / np.sqrt(np.outer(deg, deg))
lam, U = np.linalg.eigh(S)
keep = np.argsort(-lam)[:16]
low = (U[:, keep] * lam[keep]) @ U[:, keep].T                 # the best vectors of width 16
attr = (g[:, None] == g[None, :]) * 1.0
res = dict(common=recall(cn), adamic=recall(aa), ppr=recall(ppr), vectors=recall(low), attributes=recall(attr), degree=recall(np.tile(deg, (n, 1))))
both = recall(aa / aa.max() + 0.5 * low / low.max())
for k_, v in res.items():
    print(f"lp_{k_}_percent = {v}")
print(f"lp_both_percent = {both}")
assert res["ppr"] > res["attributes"] > res["degree"]
# cold people: those with at most two edges left
cold = X.sum(1) <= np.quantile(X.sum(1), 0.1)
print(f"lp_cold_max_degree = {X.sum(1)[cold].max()}")

# --- what one edge reveals -------------------------------------------------------------------------------------------------
v = int(np.argsort(-X.sum(1))[5])
Y = np.zeros((n + 1, n + 1))
Y[:n, :n] = X
Y[n, v] = Y[v, n] = 1
cn1 = (Y @ Y)[n]
cn1[v] = cn1[n] = 0
assert set(np.flatnonzero(cn1)) == set(np.flatnonzero(X[v]))
print(f"leak_share_percent = {100 * (cn1 > 0).sum() / X[v].sum()}")
assert (cn1 >= 2).sum() == 0                                  # with a floor of two common friends nothing is shown
# Laplace noise on common-neighbour counts: chance that 2 common friends beat 6
sims = (2 + rng.laplace(0, 1, 400_000) > 6 + rng.laplace(0, 1, 400_000)).mean()
exact = 0.5 * np.exp(-4) * (1 + 4 / 2)                        # difference of two Laplace(1), beyond 4
assert abs(sims - exact) < 0.002
print(f"dp_flip_percent = {100 * exact}")
exact01 = 0.5 * np.exp(-0.4) * (1 + 0.4 / 2)
print(f"dp_flip_strict_percent = {100 * exact01}")
