"""KV cache of one model under four head layouts, arithmetic per byte in decoding, windows; latent attention's absorbed form is exact."""
import math

import numpy as np

from facts import fact

L, h, hkv, dh, s = 80, 64, 8, 128, 2
latent, rope = 512, 64
numbers = {"mha": 2 * h * dh, "gqa": 2 * hkv * dh, "mqa": 2 * dh, "mla": latent + rope}  # per layer and token
weights = 70e9 * 2
for name, per_layer in numbers.items():
    token = per_layer * L * s
    print(f"{name}_numbers = {per_layer}")
    print(f"{name}_kib_per_token = {token / 2**10:.2f}")
    for n, tag in ((8192, "8k"), (131_072, "128k")):
        print(f"{name}_{tag}_gib = {token * n / 2**30:.4f}")
        print(f"{name}_{tag}_64_gib = {64 * token * n / 2**30:.3f}")
print(f"gqa_bytes_per_token = {numbers['gqa'] * L * s}")
print(f"gqa_8k_64_gb = {64 * numbers['gqa'] * L * s * 8192 / 1e9:.3f}")
node, usable = 8 * fact("h100_hbm_gb") * 1e9, 0.85
print(f"node_usable_gb = {node * usable / 1e9:.1f}")
print(f"room_gb = {(node * usable - weights) / 1e9:.1f}")
for name, per_layer in numbers.items():
    for n, tag in ((8192, "8k"), (131_072, "128k")):
        print(f"{name}_{tag}_users = {(node * usable - weights) // (per_layer * L * s * n):.0f}")
bandwidth = 8 * fact("h100_hbm_tb_per_s") * 1e12
for name, per_layer in numbers.items():
    read = weights + 64 * per_layer * L * s * 8192
    print(f"{name}_step_ms = {read / bandwidth * 1e3:.4f}")
print(f"weights_step_ms = {weights / bandwidth * 1e3:.4f}")
print(f"gqa_share_cache_percent = {100 * (1 - weights / (weights + 64 * numbers['gqa'] * L * s * 8192)):.3f}")
print(f"gqa_128k_read_ms = {64 * numbers['gqa'] * L * s * 131_072 / bandwidth * 1e3:.2f}")

# Arithmetic per cached token and layer in decoding: scores and values, 2 FLOPs a multiply-add; latent: 576-wide scores, 512-wide sums.
flops = {"mha": 4 * h * dh, "gqa": 4 * h * dh, "mqa": 4 * h * dh, "mla": 2 * h * (latent + rope + latent)}
for name in numbers:
    print(f"{name}_core_flops = {flops[name]}")
    print(f"{name}_intensity = {flops[name] / (numbers[name] * s):.3f}")
print(f"mla_flops_ratio = {flops['mla'] / flops['gqa']:.3f}")
print(f"mla_intensity_128_heads = {2 * 128 * (2 * latent + rope) / ((latent + rope) * s):.2f}")
print(f"ridge_flop_per_byte = {fact('h100_bf16_dense_tflops') / fact('h100_hbm_tb_per_s'):.2f}")
print(f"gqa_groups_equal_to_mla = {(latent + rope) / (2 * dh):.3f}")

# Latent attention, absorbed: q^T (W_uk c) = (W_uk^T q)^T c, and W_uv is applied after the average. Rotary parts kept apart.
r = np.random.default_rng(0)
n, d, lat, k = 20, 32, 12, 8
x, q = r.standard_normal((n, d)), r.standard_normal(k)
down, up_k, up_v = r.standard_normal((d, lat)), r.standard_normal((lat, k)), r.standard_normal((lat, k))
c = x @ down
soft = lambda z: np.exp(z - z.max()) / np.exp(z - z.max()).sum()
plain = soft((c @ up_k) @ q / math.sqrt(k)) @ (c @ up_v)
absorbed = (soft(c @ (up_k @ q) / math.sqrt(k)) @ c) @ up_v
assert np.abs(plain - absorbed).max() < 1e-12
# a rotation between key and position does not commute with W_uk: the absorbed matrix would depend on the position
rot = np.linalg.qr(r.standard_normal((k, k)))[0]
assert not np.allclose(up_k @ rot @ q, up_k @ q)

# Grouped heads equal full heads whose keys are tied.
Q = r.standard_normal((4, k))
K, V = r.standard_normal((2, n, k)), r.standard_normal((2, n, k))
grouped = [soft(K[i // 2] @ Q[i]) @ V[i // 2] for i in range(4)]
tied = [soft(kk @ qq) @ vv for qq, kk, vv in zip(Q, np.repeat(K, 2, 0), np.repeat(V, 2, 0))]
assert np.allclose(grouped, tied)

# Windows: five local layers (1,024 tokens) for each global one.
for n, tag in ((8192, "8k"), (131_072, "128k")):
    print(f"window_share_{tag}_percent = {100 * (5 * min(n, 1024) + n) / (6 * n):.3f}")
print(f"window_gqa_128k_gib = {numbers['gqa'] * L * s * (5 * 1024 + 131_072) / 6 / 2**30:.4f}")
# Prefill: forward FLOPs of 128k tokens, 2 N D plus causal scores and values (half of 4 n^2 d per layer, d = 8,192)
n, d = 131_072, h * dh
dense, core = 2 * 70e9 * n, L * 2 * n * n * d
print(f"prefill_dense_pflop = {dense / 1e15:.2f}")
print(f"prefill_core_pflop = {core / 1e15:.2f}")
print(f"prefill_s = {(dense + core) / (8 * fact('h100_bf16_dense_tflops') * 1e12 * 0.5):.3f}")
# embedding tables: vocabulary 128,256 and width 8,192
print(f"embedding_parameters_b = {2 * 128_256 * 8192 / 1e9:.4f}")
# Tensor parallelism over 8 devices: eight KV heads split, one head or one latent is copied to every device.
print(f"gqa_tp8_kib = {numbers['gqa'] * L * s / 8 / 2**10:.2f}")
print(f"mqa_tp8_kib = {numbers['mqa'] * L * s / 2**10:.2f}")
print(f"mla_tp8_kib = {numbers['mla'] * L * s / 2**10:.2f}")
# Small examples of the bank.
print(f"small_bytes_per_token = {2 * 32 * 4 * 128 * 2}")
print(f"small_16k_gib = {2 * 32 * 4 * 128 * 2 * 16_384 / 2**30:.4f}")
print(f"vocab_32k_b = {2 * 32_000 * 4096 / 1e9:.4f}")
print(f"vocab_128k_b = {2 * 128_000 * 4096 / 1e9:.4f}")
print(f"thai_scores_ratio = {2.5**2:.3f}")
