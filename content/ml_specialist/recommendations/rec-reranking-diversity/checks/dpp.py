"""Greedy determinantal selection: fast update against determinants and brute force, by hand, cost.

Tolerance: determinants to 1e-8; greedy within 90 % of the best volume on the mean of the fixtures.
"""
from itertools import combinations

import numpy as np

rng = np.random.default_rng(12)


def greedy(L, K):
    n = len(L)
    C, d2, picked = np.zeros((K, n)), np.diag(L).copy(), []
    for step in range(K):
        j = int(np.argmax(np.where(np.isin(np.arange(n), picked), -np.inf, d2)))
        if picked:
            ref = np.linalg.det(L[np.ix_(picked + [j], picked + [j])]) / np.linalg.det(L[np.ix_(picked, picked)])
            assert abs(ref / d2[j] - 1) < 1e-8
        e = (L[j] - C[:step].T @ C[:step, j]) / np.sqrt(d2[j])
        C[step] = e
        d2 = d2 - e**2
        picked.append(j)
    return picked


same, ratios = 0, []
for _ in range(200):
    F = rng.normal(size=(8, 10)) + 1.2 * rng.normal(size=(8, 3))[:, rng.integers(0, 3, 10)]
    F /= np.linalg.norm(F, axis=1, keepdims=True)
    q = np.exp(0.5 * rng.normal(size=8))
    L = q[:, None] * (F @ F.T) * q[None, :] + 1e-9 * np.eye(8)
    got = greedy(L, 4)
    det = lambda s: np.linalg.det(L[np.ix_(list(s), list(s))])
    best = max(combinations(range(8), 4), key=det)
    ratios.append(det(got) / det(best))
    same += set(got) == set(best)
assert np.mean(ratios) > 0.9
print(f"dpp_greedy_exact_percent = {100 * same / 200}\ndpp_greedy_mean_percent = {100 * np.mean(ratios)}")
print(f"dpp_greedy_worst_percent = {100 * min(ratios)}")

# by hand: three items, qualities and cosines
q = np.array([1.0, 0.9, 0.7])
s = {(0, 1): 0.8, (0, 2): 0.3, (1, 2): 0.2}
pair = lambda i, j: q[i] ** 2 * q[j] ** 2 * (1 - s[i, j] ** 2)
for (i, j) in s:
    print(f"hand_det_{'abc'[i]}{'abc'[j]} = {pair(i, j)}")
print(f"hand_gain_b = {q[1]**2 * (1 - 0.64)}\nhand_gain_c = {q[2]**2 * (1 - 0.09)}")
S = np.array([[1, 0.8, 0.3], [0.8, 1, 0.2], [0.3, 0.2, 1]])
L = q[:, None] * S * q
assert abs(np.linalg.det(L[:2, :2]) - pair(0, 1)) < 1e-12
assert greedy(L, 2) == [0, 2]
print(f"hand_cos_break = {np.sqrt(1 - q[2]**2 * (1 - 0.09) / q[1]**2)}")
# three vectors in a plane: pairwise distances say varied, the volume says 0
v = np.array([[1, 0], [0, 1], [2**-0.5, 2**-0.5]])
print(f"plane_cos = {v[0] @ v[2]}\nplane_det_abs = {abs(np.linalg.det(v @ v.T))}")
assert abs(np.linalg.det(v @ v.T)) < 1e-12
# exponent on quality: how similar a second item may be
for a in (1, 4):
    print(f"alpha_{a}_sim = {np.sqrt(1 - np.exp(-2 * a * 0.2))}")
# q03
print(f"q03_gain_y = {0.9**2 * (1 - 0.9**2)}\nq03_gain_z = {0.6**2 * (1 - 0.1**2)}\nq03_break = {np.sqrt(1 - 0.36 * 0.99 / 0.81)}")
# --- cost ---------------------------------------------------------------------------------------------------------------
N, K, d = 300, 30, 64
exact = sum(2 * N * step for step in range(K))               # step multiply-adds per candidate, two FLOPs each
assert 0.95 < exact / (N * K * K) < 1
print(f"cost_kernel_mflop = {2 * N * N * d / 1e6}\ncost_greedy_mflop = {N * K * K / 1e6}\ncost_rows_mflop = {2 * N * K * d / 1e6}")
print(f"cost_naive_mflop = {sum(N * (2 / 3) * k**3 for k in range(1, K + 1)) / 1e6}")
print(f"cost_total_ms = {(2 * N * K * d + N * K * K) / 5e9 * 1e3}")
print(f"cost_total_us = {(2 * N * K * d + N * K * K) / 5e9 * 1e6}")
print(f"cost_mmr_kflop = {2 * N * K * d / 1e3}")
print(f"cost_rps_core = {6000 * (2 * N * K * d + N * K * K) / 5e9}")
from math import comb
print(f"cost_subsets_log10 = {np.log10(float(comb(300, 30)))}")
