"""Tiled online softmax equals the naive one to 1e-12; bytes and intensity of the materialized and the tiled form."""
import math

import numpy as np

from facts import fact

r = np.random.default_rng(1)


def naive(q, k, v):
    s = q @ k.T / math.sqrt(q.shape[1])
    e = np.exp(s - s.max(1, keepdims=True))
    return e @ v / e.sum(1, keepdims=True), s


def tiled(q, k, v, block):
    m = np.full(len(q), -np.inf)
    total, acc = np.zeros(len(q)), np.zeros((len(q), v.shape[1]))
    for at in range(0, len(k), block):
        s = q @ k[at : at + block].T / math.sqrt(q.shape[1])
        new = np.maximum(m, s.max(1))
        e, shrink = np.exp(s - new[:, None]), np.exp(m - new)
        total = total * shrink + e.sum(1)
        acc = acc * shrink[:, None] + e @ v[at : at + block]
        m = new
    return acc / total[:, None], m + np.log(total)


q, k, v = (r.standard_normal((200, 32)) * 3 for _ in range(3))
exact, s = naive(q, k, v)
for block in (1, 7, 64, 200):
    out, lse = tiled(q, k, v, block)
    assert np.abs(out - exact).max() < 1e-12
    assert np.allclose(lse, np.log(np.exp(s - s.max(1, keepdims=True)).sum(1)) + s.max(1))
# backward rebuilds the probabilities from the stored log-sum-exp alone
p = np.exp(s - lse[:, None])
assert np.allclose(p.sum(1), 1) and np.allclose(p @ v, exact)

# the worked example, two blocks: scores 0 and 1 first, then 2
first = 1 + math.exp(-1)
second = first * math.exp(-1) + 1
print(f"online_first = {first:.5f}")
print(f"online_second = {second:.5f}")
assert abs(second - sum(math.exp(x - 2) for x in (0, 1, 2))) < 1e-12
print(f"online_weight_last = {1 / second:.5f}")

# bytes: one layer, one sequence, 8,192 tokens, 32 heads of 128, bf16
n, h, dh, size = 8192, 32, 128, 2
d = h * dh
print(f"scores_gib = {h * n * n * size / 2**30:.4f}")
print(f"qkvo_mib = {4 * n * d * size / 2**20:.2f}")
print(f"lse_kib = {h * n * 4 / 2**10:.1f}")
print(f"scores_128k_gib = {h * (2**17) ** 2 * size / 2**30:.2f}")
# intensity of the core (scores and values), one head: FLOPs over HBM bytes, scores written and read, weights written and read
flops = 4 * n * n * dh
moved = 4 * n * n * size + 4 * n * dh * size
rows = 128
tiled_bytes = 2 * n * dh * size + (n // rows) * 2 * n * dh * size
least = 4 * n * dh * size
ridge = fact("h100_bf16_dense_tflops") / fact("h100_hbm_tb_per_s")
print(f"intensity_naive = {flops / moved:.3f}")
print(f"intensity_tiled_worst = {flops / tiled_bytes:.3f}")
print(f"intensity_tiled_best = {flops / least:.1f}")
print(f"ridge_flop_per_byte = {ridge:.2f}")
print(f"naive_peak_share_percent = {100 * flops / moved / ridge:.3f}")
print(f"naive_bytes_mb = {moved / 1e6:.1f}")
print(f"tiled_bytes_mb = {tiled_bytes / 1e6:.1f}")
print(f"least_bytes_mb = {least / 1e6:.3f}")
# on-chip block: 128 x 128 scores in fp32 against a row of 8,192
print(f"tile_kib = {rows * rows * 4 / 2**10:.1f}")
