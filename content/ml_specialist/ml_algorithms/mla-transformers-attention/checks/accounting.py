"""FLOPs, parameters and memory of a transformer layer, counted from a list of matrix products; the crossover; LSTM against it."""
import math

import numpy as np

from facts import fact


def products(n, d, ff, h, kv=None, gated=False):
    """(rows, inner, columns, how often) of each matrix product of one layer's forward pass, not skipping masked scores."""
    dh, kv = d // h, kv or h
    dense = [(n, d, d, 1), (n, d, kv * dh, 2), (n, d, d, 1)]
    dense += [(n, d, ff, 3 if gated else 2)]  # the way down has the same size as the way up
    core = [(n, dh, n, h), (n, n, dh, h)]
    return dense, core


def count(list_of):
    return sum(2 * a * b * c * times for a, b, c, times in list_of)


d, h = 4096, 32
for n in (512, 8192, 24576, 131072):
    dense, core = products(n, d, 4 * d, h)
    assert count(dense) == 24 * n * d * d and count(core) == 4 * n * n * d
    print(f"core_share_{n}_percent = {100 * count(core) / (count(core) + count(dense)):.3f}")
# crossover by bisection on the counts
lo, hi = 1, 10**6
while hi - lo > 1:
    mid = (lo + hi) // 2
    dense, core = products(mid, d, 4 * d, h)
    lo, hi = (mid, hi) if count(core) < count(dense) else (lo, mid)
assert hi == 6 * d
print(f"crossover_tokens = {hi}")
print(f"crossover_causal_tokens = {2 * hi}")
dense, core = products(1, d, 14336, h, kv=8, gated=True)
dense_gqa, core_gqa = count(dense), count(core)
print(f"crossover_gqa_swiglu = {dense_gqa / core_gqa:.1f}")
# SwiGLU with 8/3 d keeps the parameters of the two-matrix layer
assert 3 * d * (8 * d / 3) == 8 * d * d
print(f"swiglu_width = {8 * d / 3:.1f}")
# parameters
layer = 4 * d * d + 8 * d * d
print(f"layer_parameters_m = {layer / 1e6:.3f}")
print(f"model_parameters_b = {32 * layer / 1e9:.4f}")
print(f"layer_parameters_1024_m = {12 * 1024**2 / 1e6:.4f}")
# 8k -> 128k: total forward FLOPs per layer and per token
def per_layer(n):
    dense, core = products(n, d, 4 * d, h)
    return count(dense) + count(core)


print(f"total_ratio_16x = {per_layer(131072) / per_layer(8192):.3f}")
print(f"core_ratio_16x = {(131072 / 8192) ** 2:.1f}")
print(f"per_token_ratio_16x = {per_layer(131072) / per_layer(8192) / 16:.4f}")
# decoding one token at context n with a cache: dense 24 d^2, core 4 n d
n = 8192
print(f"decode_dense_mflop = {24 * d * d / 1e6:.2f}")
print(f"decode_core_mflop = {4 * n * d / 1e6:.2f}")
print(f"cache_layer_mib = {2 * n * d * 2 / 2**20:.1f}")
# heads: 32 x 128 against 64 x 64 at the same width
a, b = products(n, d, 4 * d, 32), products(n, d, 4 * d, 64)
assert count(a[1]) == count(b[1])
print(f"scores_64_heads_gib = {64 * n * n * 2 / 2**30:.2f}")
print(f"softmax_entries_ratio = {64 * n * n / (32 * n * n):.2f}")
# a table of 24 n d^2 for an LSTM layer of the same width: 8 d^2 parameters, 16 d^2 FLOPs per token, no n^2
print(f"lstm_layer_parameters_m = {8 * d * d / 1e6:.2f}")
print(f"lstm_flops_ratio = {24 / 16:.3f}")

# the event-scoring case: 4 layers, width 256, last 512 events, 50M accounts, 20,000 events/s
L, w, n, accounts, rate = 4, 256, 512, 50e6, 20_000
params = L * 12 * w * w
print(f"case_parameters_m = {params / 1e6:.3f}")
recompute = 2 * params * n + L * 4 * n * n * w
print(f"case_recompute_gflop = {recompute / 1e9:.3f}")
print(f"case_recompute_tflops = {recompute * rate / 1e12:.2f}")
print(f"case_h100s_at_30_percent = {recompute * rate / 1e12 / (0.3 * fact('h100_bf16_dense_tflops')):.4f}")
cache_token = 2 * L * w * 2
print(f"case_cache_kib_per_event = {cache_token / 2**10:.2f}")
print(f"case_cache_mib_per_account = {cache_token * n / 2**20:.2f}")
print(f"case_cache_tb = {cache_token * n * accounts / 1e12:.2f}")
lstm_state = 2 * 2 * w * 4  # two layers, h and c, fp32
print(f"case_lstm_state_kib = {lstm_state / 2**10:.2f}")
print(f"case_lstm_state_gb = {lstm_state * accounts / 1e9:.2f}")
print(f"case_lstm_mflop = {2 * 2 * 8 * w * w / 1e6:.3f}")
print(f"case_flop_ratio = {recompute / (2 * 2 * 8 * w * w):.1f}")
print(f"case_history_kb = {n * 32 / 1e3:.2f}")
print(f"case_history_tb = {n * 32 * accounts / 1e12:.3f}")
print(f"case_read_gb_per_s = {n * 32 * rate / 1e9:.4f}")
append = 2 * params + L * 4 * n * w
print(f"case_append_mflop = {append / 1e6:.3f}")
print(f"case_cache_read_gb_per_s = {cache_token * n * rate / 1e9:.2f}")
half = 2 * 8192**2 * 4096
print(f"core_share_causal_8192_percent = {100 * half / (half + 24 * 8192 * 4096**2):.3f}")
# q06: 16 heads of 256 at width 4,096 as well: products stay, stored scores halve
print(f"scores_16_heads_gib = {16 * 8192**2 * 2 / 2**30:.2f}")
print(f"case_pass_us = {recompute / (0.3 * fact('h100_bf16_dense_tflops') * 1e12) * 1e6:.3f}")
small = 2 * params * 64 + L * 4 * 64**2 * w
print(f"case_window_64_saves = {recompute / small:.3f}")
