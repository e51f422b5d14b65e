"""Random walks: by hand, personalised PageRank by power iteration, series and simulation, error of visits, boosters.

Tolerance: series to 1e-10, simulation within 1 point, predicted error within 25 %.
"""
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"                    # small products: threads only get in the way
import numpy as np

rng = np.random.default_rng(3)

# --- three people, three items ------------------------------------------------------------------------------------------
A = np.array([[1, 1, 0], [0, 1, 1], [0, 0, 1]], float)
G = np.block([[np.zeros((3, 3)), A], [A.T, np.zeros((3, 3))]])
P = G / G.sum(1, keepdims=True)
three = np.linalg.matrix_power(P, 3)[0]
for n, j in zip("abc", range(3, 6)):
    print(f"hand_walk_{n} = {three[j]}")
deg = G.sum(1)
S = G / np.sqrt(np.outer(deg, deg))
print(f"hand_norm_ua = {S[0, 3]}\nhand_norm_ub = {S[0, 4]}")
e0 = np.array([0, 0, 0, 1.0, 0, 2.0])
one = S @ e0
print(f"hand_layer_u1 = {one[0]}\nhand_layer_u2 = {one[1]}\nhand_layer_u3 = {one[2]}")
for v in range(3):                                           # the layer is the sum over neighbours, written out
    want = sum(e0[j] / np.sqrt(deg[v] * deg[j]) for j in range(6) if G[v, j])
    assert abs(want - one[v]) < 1e-12

# --- a larger graph with hubs ---------------------------------------------------------------------------------------------
n, a = 400, 0.15
w = 1 / np.arange(1, n + 1) ** 0.7
prob = np.minimum(0.9, 8 * n * np.outer(w, w) / w.sum() ** 2)
H = np.triu(rng.random((n, n)) < prob, 1).astype(float)
H = H + H.T
H[np.arange(n), (np.arange(n) + 1) % n] = H[(np.arange(n) + 1) % n, np.arange(n)] = 1
T = H / H.sum(1, keepdims=True)
s = 200
e = np.eye(n)[s]
pi = e.copy()
for _ in range(400):
    pi = a * e + (1 - a) * T.T @ pi
series, cur = np.zeros(n), e.copy()
for k in range(400):
    series += a * (1 - a) ** k * cur
    cur = T.T @ cur
assert np.allclose(pi, series, atol=1e-10) and abs(pi.sum() - 1) < 1e-12
cdf = T.cumsum(1)


def walk_ends(count, r):
    at = np.full(count, s)
    live = np.ones(count, bool)
    while True:
        live &= r.random(count) >= a
        if not live.any():
            return np.bincount(at, minlength=n) / count
        rows = np.flatnonzero(live)
        at[rows] = (cdf[at[rows]] < r.random(len(rows))[:, None]).sum(1).clip(0, n - 1)


est = walk_ends(40_000, rng)
assert np.abs(est - pi).max() < 0.01
target = int(np.argsort(-pi)[20])
runs = np.array([walk_ends(2000, rng)[target] for _ in range(150)])
pred = np.sqrt(pi[target] * (1 - pi[target]) / 2000)
assert abs(runs.std() / pred - 1) < 0.25
for p_, N in ((0.002, 10_000), (0.0002, 10_000), (0.002, 100_000)):
    print(f"mc_rel_{int(1e4 * p_)}_{N // 1000}k_percent = {100 * np.sqrt((1 - p_) / (N * p_))}")
print(f"mc_steps_mean = {(1 - 0.25) / 0.25}\nmc_steps_mean_15 = {(1 - 0.15) / 0.15}")
print(f"mc_weight_step4_percent = {100 * (1 - 0.25) ** 4}")
# what hubs do: visits against degree far from the start
far = np.argsort(H[s] + H @ H[s])[: n // 2]
print(f"hub_corr = {np.corrcoef(np.linalg.matrix_power(T, 12)[s], H.sum(1))[0, 1]}")
print(f"hub_corr_short = {np.corrcoef(pi, H.sum(1))[0, 1]}")
# multi-hit booster
print(f"boost_single = {9}\nboost_both = {(np.sqrt(4) + np.sqrt(4)) ** 2}")
print(f"q05_single = {np.sqrt(25) ** 2}\nq05_both = {(np.sqrt(9) + np.sqrt(9)) ** 2}")
print(f"q05_rel_percent = {100 / np.sqrt(5000 * 0.004)}\nq05_walks_10 = {1 / (0.10**2 * 0.004)}")
