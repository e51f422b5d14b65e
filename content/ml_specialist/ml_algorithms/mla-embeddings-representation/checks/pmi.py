"""SGNS optimum is the PMI minus log k; sampling powers; GloVe weights; factorization. Tolerance 1e-6 by numeric minimization."""
import math

import numpy as np

r = np.random.default_rng(0)

# counts of word-context pairs; the expected SGNS objective per pair, negatives drawn from the context frequencies
N = np.array([[40.0, 10, 10], [10, 30, 20], [10, 20, 50]])
T, w, c = N.sum(), N.sum(1), N.sum(0)
pmi = np.log(N * T / np.outer(w, c))


def logsig(x):
    return -np.logaddexp(0, -x)


for k in (1, 5):
    for i in range(3):
        for j in range(3):
            f = lambda x: N[i, j] * logsig(x) + k * w[i] * c[j] / T * logsig(-x)
            lo, hi = -10.0, 10.0  # golden section on a concave function
            for _ in range(200):
                a, b = lo + 0.382 * (hi - lo), hi - 0.382 * (hi - lo)
                lo, hi = (a, hi) if f(a) < f(b) else (lo, b)
            assert abs(lo - (pmi[i, j] - math.log(k))) < 1e-6
# full-rank training of vectors by gradient ascent reaches the same matrix
k = 5
U, V = 0.1 * r.standard_normal((3, 3)), 0.1 * r.standard_normal((3, 3))
neg = k * np.outer(w, c) / T
for _ in range(40_000):
    X = U @ V.T
    G = N / (1 + np.exp(X)) - neg / (1 + np.exp(-X))
    U, V = U + 0.002 * G @ V, V + 0.002 * G.T @ U
assert np.abs(U @ V.T - (pmi - math.log(k))).max() < 1e-3
# rank 1 cannot
s = np.linalg.svd(pmi - math.log(k), compute_uv=False)
assert s[1] > 0.1

# worked: pair seen 40 of 1,000, word 100, context 200
pm = math.log(40 * 1000 / (100 * 200))
print(f"pmi_example = {pm:.5f}")
print(f"sgns_example_k5 = {pm - math.log(5):.5f}")
print(f"sgns_example_k1 = {pm:.4f}")
print(f"sgns_prob_k5 = {1 / (1 + math.exp(-(pm - math.log(5)))):.5f}")
assert abs(40 / (40 + 5 * 100 * 200 / 1000) - 1 / (1 + math.exp(-(pm - math.log(5))))) < 1e-12
# never seen together: PMI is minus infinity
print(f"power_1000 = {1000**0.75:.2f}")
# subsampling keeps a word with sqrt(t / f)
print(f"keep_percent_common = {100 * math.sqrt(1e-5 / 0.05):.3f}")
# GloVe weight (x / 100)^(3/4), capped
print(f"glove_weight_1 = {(1 / 100) ** 0.75:.5f}")
# bank: pair 30 of 10,000; word 100, context 300 -> and k 10
pb = math.log(30 * 10_000 / (100 * 300))
print(f"bank_pmi = {pb:.5f}")
print(f"bank_sgns = {pb - math.log(10):.5f}")
# sampling exponent 0.75 in the optimum: PMI with a smoothed context distribution; a rare context loses
raw = np.array([0.9, 0.1])
smooth = raw**0.75 / (raw**0.75).sum()
print(f"smoothed_rare = {smooth[1]:.4f}")
print(f"smooth_shift_rare = {math.log(0.1 / smooth[1]):.4f}")
