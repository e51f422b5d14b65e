"""Light graph convolution: layers as powers, spectrum, over-smoothing, filter view, equality with a mean of the history.

Tolerance: identities to 1e-10; decay rate within 5 %.
"""
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np

rng = np.random.default_rng(8)
nu, ni, d, groups = 150, 120, 32, 6
gu, gi = rng.integers(0, groups, nu), rng.integers(0, groups, ni)
A = (rng.random((nu, ni)) < np.where(gu[:, None] == gi[None, :], 0.40, 0.02)).astype(float)
A[np.arange(nu), rng.integers(0, ni, nu)] = 1
A[rng.integers(0, nu, ni), np.arange(ni)] = 1
n = nu + ni
G = np.block([[np.zeros((nu, nu)), A], [A.T, np.zeros((ni, ni))]])
deg = G.sum(1)
S = G / np.sqrt(np.outer(deg, deg))
E = rng.normal(size=(n, d))
slow = np.zeros_like(E)
for v in range(n):
    for j in np.flatnonzero(G[v]):
        slow[v] += E[j] / np.sqrt(deg[v] * deg[j])
assert np.allclose(slow, S @ E, atol=1e-10)
lam, U = np.linalg.eigh(S)
assert abs(lam[-1] - 1) < 1e-9 and abs(lam[0] + 1) < 1e-9     # bipartite: -1 too
assert np.allclose(np.abs(U[:, -1]), np.sqrt(deg / deg.sum()), atol=1e-8)
second = np.sort(np.abs(lam))[-3]
print(f"sp_second = {second}\nsp_groups_kept = {(np.abs(lam) > 0.3).sum()}")


def alike(X, idx):
    X = X[idx] / np.linalg.norm(X[idx], axis=1, keepdims=True)
    C = X @ X.T
    same = gu[:, None] == gu[None, :]
    off = ~np.eye(len(X), dtype=bool)
    return C[same & off].mean(), C[~same].mean()


X = E.copy()
for k in range(1, 33):
    X = S @ X
    if k in (2, 4, 8, 16, 32):
        a, b = alike(X, np.arange(nu))
        print(f"os_same_{k} = {a}\nos_other_{k} = {b}")
first = U[:, np.abs(np.abs(lam) - 1) < 1e-9]
rest = lambda Z: np.linalg.norm(Z - first @ (first.T @ Z))
X20, X30 = np.linalg.matrix_power(S, 30) @ E, np.linalg.matrix_power(S, 40) @ E
assert abs((rest(X30) / rest(X20)) ** 0.1 / second - 1) < 0.05
print(f"os_rate_8_percent = {100 * 0.6**8}\nos_rate_2_percent = {100 * 0.6**2}")
# mean of layers 0..K keeps the start
K = 4
mean = sum(np.linalg.matrix_power(S, k) for k in range(K + 1)) / (K + 1)
f = lambda x: sum(x**k for k in range(K + 1)) / (K + 1)
assert np.allclose(mean, (U * f(lam)) @ U.T, atol=1e-8)
assert all(f(x) >= 1 / (K + 1) - 1e-12 for x in np.linspace(0, 1, 101)) and f(-0.5) < 1 / (K + 1)
for x in (1.0, 0.5, 0.0, -0.5):
    print(f"filter_{str(x).replace('-', 'm').replace('.', '_')} = {f(x)}")
a, b = alike(mean @ E, np.arange(nu))
print(f"os_mean4_same = {a}\nos_mean4_other = {b}")
deep = sum(np.linalg.matrix_power(S, k) for k in range(17)) / 17
a, b = alike(deep @ E, np.arange(nu))
print(f"os_mean16_same = {a}\nos_mean16_other = {b}")
# personalised PageRank weights: alpha (1-alpha)^k
w = 0.15 * 0.85 ** np.arange(400)
g = 0.15 / (1 - 0.85 * lam)
assert np.allclose(sum(w[k] * lam**k for k in range(400)), g, atol=1e-8)
print(f"ppr_filter_half = {0.15 / (1 - 0.85 * 0.5)}\nppr_filter_minus = {0.15 / (1 + 0.85)}")

# one layer from item vectors is a weighted mean of the history: what a user tower does
y = rng.normal(size=(ni, d))
layer = (S @ np.vstack([np.zeros((nu, d)), y]))[:nu]
tower = np.array([(y[A[u] > 0] / np.sqrt(A.sum(0)[A[u] > 0])[:, None]).sum(0) / np.sqrt(A[u].sum()) for u in range(nu)])
assert np.allclose(layer, tower, atol=1e-10)
# scores of a linear model without training: user row times normalised item-item product
R = S[:nu, nu:]
assert np.allclose((np.linalg.matrix_power(S, 3))[:nu, nu:], R @ R.T @ R, atol=1e-10)
# a cold node's layer: one neighbour only
print(f"cold_norm_hub = {1 / np.sqrt(1 * 10_000)}\ncold_norm_small = {1 / np.sqrt(1 * 4)}")
print(f"q02_layer = {1 / np.sqrt(4 * 1) * 3 + 1 / np.sqrt(4 * 100) * 8}\nq02_weight_rare = {1 / np.sqrt(4)}\nq02_weight_hub = {1 / np.sqrt(400)}")
print(f"q06_four = {0.6**4}\nq06_sixteen = {0.6**16}\nq06_mean = {sum(0.6**k for k in range(17)) / 17}")
