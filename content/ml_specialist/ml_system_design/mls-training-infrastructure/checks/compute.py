"""Compute, time, memory, checkpoints and money of a 175B model, and the compute-optimal variants."""
from math import ceil, sqrt

from facts import fact

N, D = 175e9, 300e9
A = fact("a100_bf16_dense_tflops") * 1e12
H = fact("h100_bf16_dense_tflops") * 1e12
day = 86_400
flops = 6 * N * D
assert flops == 2 * N * D + 4 * N * D
print(f"c175_flops = {flops}")


def days(flops, gpus, peak, mfu=0.4):
    return flops / (gpus * peak * mfu) / day


for name, peak, price in (("a100", A, fact("a100_usd_per_hour")), ("h100", H, fact("h100_usd_per_hour"))):
    d = days(flops, 1024, peak)
    print(f"{name}_days = {d}")
    print(f"{name}_gpu_days = {1024 * d}")
    print(f"{name}_usd_millions = {1024 * d * 24 * price / 1e6}")
    print(f"{name}_days_at_30 = {days(flops, 1024, peak, 0.3)}")
    print(f"{name}_days_at_50 = {days(flops, 1024, peak, 0.5)}")
print(f"h100_wrong_peak_days = {days(flops, 1024, 2 * H)}")
print(f"recompute_flops = {8 * N * D}")
hfu = 0.4 * 8 / 6
print(f"hfu_percent = {100 * hfu}")

# Attention's share at n = 2,048, d = 12,288: 4 n^2 d of 24 n d^2 per layer; causal halves it.
n, d, L, h = 2048, 12_288, 96, 96
assert abs(12 * L * d * d / 174e9 - 1) < 0.01
print(f"attention_share_percent = {100 * n / (6 * d)}")

# Memory.
for name, b in (("weights", 2), ("grads", 2), ("master_and_moments", 12)):
    print(f"{name}_tb = {b * N / 1e12}")
print(f"state_tb = {16 * N / 1e12}")
print(f"min_gpus = {ceil(16 * N / (fact('h100_hbm_gb') * 1e9))}")
print(f"state_per_gpu_1024_gb = {16 * N / 1024 / 1e9}")
print(f"ddp_bytes_gb = {16 * N / 1e9}")
print(f"checkpoint_tb = {14 * N / 1e12}")
print(f"weights_gb = {2 * N / 1e9}")
print(f"checkpoint_write_s = {14 * N / 200e9}")
for name, b in (("full_recompute", 2), ("selective", 34), ("none", 34 + 5 * h * n / d)):
    print(f"act_{name}_gb = {b * n * d * L / 1e9}")
print(f"act_layer_selective_mb = {34 * n * d / 1e6}")
print(f"mem7_gb = {16 * 7e9 / 1e9}")
print(f"mem7_fp32_grads_gb = {18 * 7e9 / 1e9}")
print(f"mem7_fsdp_16_gb = {16 * 7e9 / 16 / 1e9}")

# Compute-optimal: 20 tokens per parameter.
tokens = 20 * N
print(f"opt_tokens_t = {tokens / 1e12}")
print(f"opt_flops = {6 * N * tokens}")
print(f"opt_h100_days = {days(6 * N * tokens, 1024, H)}")
print(f"opt_gpus_for_60_days = {6 * N * tokens / (H * 0.4 * 60 * day)}")
print(f"opt_usd_millions = {6 * N * tokens / (H * 0.4) / 3600 * fact('h100_usd_per_hour') / 1e6}")
same = sqrt(flops / 120)
assert abs(6 * same * 20 * same / flops - 1) < 1e-12
print(f"same_budget_params_b = {same / 1e9}")
print(f"same_budget_tokens_t = {20 * same / 1e12}")
print(f"tokens_per_param = {D / N}")

# Question: 7B on 2T tokens, 256 H100 at 40 %.
f7 = 6 * 7e9 * 2e12
print(f"q7_flops = {f7}")
print(f"q7_days = {days(f7, 256, H)}")
# MFU from throughput: 13B, 64 H100, 190,000 tokens/s.
mfu = 6 * 13e9 * 190e3 / (64 * H)
print(f"q13_mfu_percent = {100 * mfu}")
print(f"q13_against_sparse_percent = {100 * mfu / 2}")
print(f"q13_goodput_percent = {100 * mfu * 0.88}")
print(f"q13_days_1t = {1e12 / 190e3 / 0.88 / day}")
