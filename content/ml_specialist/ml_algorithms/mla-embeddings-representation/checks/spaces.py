"""Rotations between trainings, Procrustes, truncation, anisotropy, and costs of storage and re-embedding."""
import math

import numpy as np

from facts import fact

r = np.random.default_rng(2)
unit = lambda x: x / np.linalg.norm(x, axis=-1, keepdims=True)

# 1. a rotation leaves all inner products, but mixing versions destroys them; an orthogonal map repairs
X = unit(r.standard_normal((1000, 64)) * np.sqrt(0.9 ** np.arange(64)))
Qm, _ = np.linalg.qr(r.standard_normal((64, 64)))
Y = unit(X @ Qm + 0.02 * r.standard_normal((1000, 64)))
mixed = (X * Y).sum(1)
U, _, Vt = np.linalg.svd(X[:200].T @ Y[:200])
mapped = (unit(X @ (U @ Vt)) * Y).sum(1)
print(f"mixed_cos = {mixed.mean():.4f}")
print(f"mapped_cos = {mapped[200:].mean():.4f}")
assert abs((X @ X.T - (X @ Qm) @ (X @ Qm).T)).max() < 1e-12


def recall(A, B, k=10):
    a, b = A @ A.T, B @ B.T
    np.fill_diagonal(a, -9), np.fill_diagonal(b, -9)
    ta, tb = np.argsort(-a, 1)[:, :k], np.argsort(-b, 1)[:, :k]
    return np.mean([len(set(i) & set(j)) / k for i, j in zip(ta, tb)])


# 2. truncation: ordered directions against a random rotation of the same vectors
Z = X @ Qm
for m in (8, 16, 32):
    print(f"prefix_recall_{m}_percent = {100 * recall(X, unit(X[:, :m])):.2f}")
    print(f"rotated_recall_{m}_percent = {100 * recall(X, unit(Z[:, :m])):.2f}")
assert recall(X, unit(X[:, :16])) > recall(X, unit(Z[:, :16])) + 0.1

# 3. anisotropy: a shared component
d, c = 256, 1.5
base = r.standard_normal((2000, d)) / math.sqrt(d)
mu = np.zeros(d)
mu[0] = c
A = base + mu
ua = unit(A)
off = (ua @ ua.T)[np.triu_indices(2000, 1)]
print(f"mean_cos_shared = {off.mean():.4f}")
print(f"mean_cos_formula = {c * c / (c * c + 1):.4f}")
print(f"cos_sd_shared = {off.std():.4f}")
B = unit(A - A.mean(0))
print(f"mean_cos_centred = {(B @ B.T)[np.triu_indices(2000, 1)].mean():.5f}")
print(f"cos_sd_centred = {(B @ B.T)[np.triu_indices(2000, 1)].std():.4f}")
assert abs(off.mean() - c * c / (c * c + 1)) < 0.01

# 4. storage and re-embedding
n = 200e6
print(f"full_gb = {n * 768 * 4 / 1e9:.2f}")
print(f"short_gb = {n * 256 * 1 / 1e9:.2f}")
print(f"full_over_short = {768 * 4 / 256:.2f}")
print(f"half_gb = {n * 768 * 2 / 1e9:.2f}")
flops = 2 * 300e6 * 300 * n
hours = flops / (0.4 * fact("h100_bf16_dense_tflops") * 1e12) / 3600
print(f"reembed_exaflop = {flops / 1e18:.3f}")
print(f"reembed_gpu_hours = {hours:.3f}")
flops7 = 2 * 7e9 * 300 * n
print(f"reembed_7b_gpu_hours = {flops7 / (0.4 * fact('h100_bf16_dense_tflops') * 1e12) / 3600:.2f}")
# cross-encoder on 100 candidates of 300 + 20 tokens against a bi-encoder query of 20 tokens
print(f"cross_gflop = {2 * 300e6 * 320 * 100 / 1e9:.2f}")
print(f"bi_gflop = {2 * 300e6 * 20 / 1e9:.3f}")
print(f"cross_over_bi = {320 * 100 / 20:.1f}")
# depth-1 truncation
v = np.array([0.6, 0.0, 0.8])
w = np.array([0.8, 0.6, 0.0])
print(f"cos_full = {v @ w:.3f}")
print(f"cos_prefix = {unit(v[:2]) @ unit(w[:2]):.3f}")
# in-batch: one rank-deficient detail of batch statistics
print(f"int8_step_percent = {100 / 127:.3f}")
# hash collisions of n-grams: 2M n-grams into 2M buckets
print(f"ngram_collision_percent = {100 * (1 - math.exp(-1)):.2f}")
# bank: shared component as long as twice the individual part; after centring
print(f"bank_mean_cos = {2 * 2 / (2 * 2 + 1):.4f}")
A2 = base * 1.0 + np.eye(d)[0] * 2.0
u2 = unit(A2)
off2 = (u2 @ u2.T)[np.triu_indices(2000, 1)]
assert abs(off2.mean() - 0.8) < 0.01
print(f"bank_cos_sd = {off2.std():.4f}")
# 48 GB budget for 200M vectors: options
print(f"dim128_fp16_gb = {n * 128 * 2 / 1e9:.2f}")
print(f"dim768_int8_gb = {n * 768 / 1e9:.2f}")
print(f"dim1024_bit_gb = {n * 1024 / 8 / 1e9:.2f}")
print(f"rescore_gb_per_s = {2000 * 200 * 768 * 2 / 1e9:.4f}")
print(f"cos_sd_256 = {1 / math.sqrt(256):.5f}")


def largest(n, d, rounds=60):
    """Median of the largest of n chance cosines, by the exact law of one coordinate of a random unit vector."""
    out = []
    for _ in range(rounds if n < 1e5 else 9):
        g = r.standard_normal(n)
        out.append((g / np.sqrt(g * g + r.chisquare(d - 1, n))).max())
    return float(np.median(out))


a, b = largest(10_000, 256), largest(1_000_000, 256)
print(f"max_10k_256 = {math.sqrt(2 * math.log(1e4) / 256):.4f}")
print(f"max_1m_256 = {math.sqrt(2 * math.log(1e6) / 256):.4f}")
print(f"max_sim_10k_256 = {a:.4f}")
print(f"max_sim_1m_256 = {b:.4f}")
assert 0.85 < a / math.sqrt(2 * math.log(1e4) / 256) < 1 and 0.85 < b / math.sqrt(2 * math.log(1e6) / 256) < 1
