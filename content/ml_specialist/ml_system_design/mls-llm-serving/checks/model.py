"""One host of eight H100 with a 70B model: cache, roofline, step time, chunks, speculation, adapters, experts."""
from math import sqrt

import numpy as np
from facts import fact

N, L, D, KV, DH, S = 70e9, 80, 8192, 8, 128, 2
G = 8
FLOPS = fact("h100_bf16_dense_tflops") * 1e12
BW = fact("h100_hbm_tb_per_s") * 1e12
HBM = fact("h100_hbm_gb") * 1e9
MFU, MBU, COMM = 0.5, 0.8, 160 * 20e-6
kv = 2 * L * KV * DH * S
print(f"kv_bytes_per_token = {kv}")
print(f"kv_kib_per_token = {kv / 1024}")
print(f"kv_prompt_mb = {1500 * kv / 1e6}")
print(f"kv_mean_mb = {1650 * kv / 1e6}")
print(f"weights_gb = {N * S / 1e9}")
print(f"ceiling_tokens_per_s = {G * BW / (N * S)}")
print(f"host_bandwidth_tb_per_s = {G * BW / 1e12}")
print(f"host_pflop_per_s = {G * FLOPS / 1e15}")
print(f"crossover_tokens = {S * FLOPS / (2 * BW)}")
print(f"crossover_real_tokens = {S * FLOPS * MFU / (2 * BW * MBU)}")
free = 0.9 * G * HBM - N * S
print(f"cache_gb = {free / 1e9}")
print(f"cache_tokens_millions = {free / kv / 1e6}")
print(f"cache_sequences = {free / (1650 * kv)}")
print(f"cache_reserved_sequences = {free / (8192 * kv)}")
print(f"reserved_use_percent = {100 * 1650 / 8192}")
print(f"paged_waste_percent = {100 * 7.5 / 1650}")


def flops(tokens, context):
    """Forward FLOPs of `tokens` positions that see `context` positions on average."""
    return tokens * (2 * N + 4 * context * D * L)


def step(batch, context=1650, extra=0, extra_context=750, per=1, weights=N * S, cache=kv, peak=FLOPS):
    """Seconds of one pass: `batch` sequences of `per` tokens each, and `extra` prompt tokens."""
    memory = (weights + batch * context * cache) / (G * BW * MBU)
    compute = (flops(batch * per, context) + flops(extra, extra_context)) / (G * peak * MFU)
    return max(memory, compute) + COMM, memory, compute


for b in (1, 16, 64, 256, 700):
    t, m, c = step(b)
    print(f"step_{b}_ms = {1e3 * t}")
    print(f"step_{b}_memory_ms = {1e3 * m}")
    print(f"step_{b}_compute_ms = {1e3 * c}")
    print(f"rate_{b}_tokens_per_s = {b / t}")
    print(f"user_{b}_tokens_per_s = {1 / t}")
print(f"kv_share_256_percent = {100 * 256 * 1650 * kv / (N * S + 256 * 1650 * kv)}")
print(f"batch_gain_256 = {256 / step(256)[0] * step(1)[0]}")

# Prefill.
pre = flops(1500, 750)
print(f"prefill_tflop = {pre / 1e12}")
print(f"prefill_attention_percent = {100 * 1500 * 4 * 750 * D * L / pre}")
print(f"prefill_ms = {1e3 * pre / (G * FLOPS * MFU)}")
long = flops(32_768, 16_384)
print(f"long_prefill_s = {long / (G * FLOPS * MFU)}")
print(f"long_attention_percent = {100 * 32_768 * 4 * 16_384 * D * L / long}")
for c in (256, 512, 2048):
    t = step(64, extra=c)[0]
    print(f"chunk_{c}_ms = {1e3 * t}")
print(f"chunk_512_ttft_ms = {3 * 1e3 * step(64, extra=512)[0]}")
print(f"chunk_long_512_s = {sum(step(64, extra=512, extra_context=512 * i + 256)[0] for i in range(64))}")

# Speculation: acceptance 0.8, four drafts, draft time 15 % of a plain step at small batch, left out at large.
tokens = (1 - 0.8 ** 5) / (1 - 0.8)
print(f"spec_tokens = {tokens}")
for b in (1, 16, 256):
    plain, spec = step(b)[0], step(b, per=5)[0] + 4 * 0.6e-3
    print(f"spec_step_{b}_ms = {1e3 * spec}")
    print(f"spec_gain_{b} = {tokens * plain / spec}")
r = np.random.default_rng(0)
got = []
for _ in range(100_000):
    n = 0
    while n < 4 and r.random() < 0.8:
        n += 1
    got.append(n + 1)
assert abs(np.mean(got) / tokens - 1) < 0.01

# fp8 weights and cache.
fp8 = fact("h100_fp8_dense_tflops") * 1e12
print(f"fp8_step_256_ms = {1e3 * step(256, weights=N, cache=kv / 2, peak=fp8)[0]}")
print(f"fp8_prefill_ms = {1e3 * pre / (G * fp8 * MFU)}")
print(f"fp8_sequences = {(0.9 * G * HBM - N) / (1650 * kv / 2)}")
print(f"int4_weights_gb = {N * 0.5 / 1e9}")

# Adapters of rank 16 on all matrices of a layer.
rank, ff = 16, 28_672
per_layer = rank * (2 * (D + D) + 2 * (D + KV * DH) + 3 * (D + ff))
print(f"adapter_millions = {per_layer * L / 1e6}")
print(f"adapter_mb = {per_layer * L * S / 1e6}")
print(f"adapters_200_gb = {200 * per_layer * L * S / 1e9}")
# Experts: tokens a step so that each of 256 experts with 8 active gets 295.
print(f"expert_batch = {295 * 256 / 8}")
print(f"expert_share_256 = {256 * 8 / 256}")

# Bank: a 32B model, 64 layers, 8 KV heads of 128, on two devices; another on one.
kv32 = 2 * 64 * 8 * 128 * 2
print(f"q_kv_kib = {kv32 / 1024}")
room = 0.9 * 2 * HBM - 64e9
print(f"q_room_gb = {room / 1e9}")
print(f"q_sequences = {room / (6000 * kv32)}")
print(f"q_seq_gb = {6000 * kv32 / 1e9}")
print(f"q_ceiling = {2 * BW / 64e9}")
b = 40
print(f"q_step_ms = {1e3 * (64e9 + b * 6000 * kv32) / (2 * BW * 0.8)}")
print(f"q_rate = {b / ((64e9 + b * 6000 * kv32) / (2 * BW * 0.8))}")
print(f"q_kv_share_percent = {100 * b * 6000 * kv32 / (64e9 + b * 6000 * kv32)}")
assert b < room / (6000 * kv32)
