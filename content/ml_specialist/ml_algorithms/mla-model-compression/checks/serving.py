"""A 70B chat model on one device: bytes, tokens per second, cascades, speculation; sizes of tests; embedding tables."""
from math import sqrt

import numpy as np

from facts import fact

rng = np.random.default_rng(2)
bw = fact("h100_hbm_tb_per_s") * 1e12
hbm = fact("h100_hbm_gb") * 1e9
peak = fact("h100_bf16_dense_tflops") * 1e12
N = 70e9
bits4 = 4 + 16 / 128
for name, bits in (("bf16", 16), ("int8", 8), ("int4", bits4)):
    b = N * bits / 8
    print(f"w70_{name}_gb = {b / 1e9}")
    print(f"w70_{name}_ceiling = {bw / b}")
print(f"w70_int4_bare_gb = {N * 0.5 / 1e9}")
for name, b in (("bf16", 16e9), ("int8", 8e9), ("int4", 8e9 * bits4 / 8)):
    print(f"w8_{name}_ceiling = {bw / b}")
    print(f"w8_{name}_500_s = {500 / (0.7 * bw / b)}")
print(f"w8_int4_gb = {8e9 * bits4 / 8 / 1e9}")
need = 250
print(f"bytes_budget_gb = {bw / need / 1e9}")
print(f"bytes_budget_70_gb = {0.7 * bw / need / 1e9}")
w8, w4 = N, N * bits4 / 8
print(f"t500_int8_s = {500 * w8 / (0.7 * bw)}")
print(f"t500_int4_s = {500 * w4 / (0.7 * bw)}")
print(f"t500_int4_ceiling_s = {500 * w4 / bw}")
assert 500 * w4 / bw > 2
kv = 2 * 80 * 8 * 128 * 2
print(f"kv_kib = {kv / 1024}")
chat = kv * 2000
print(f"kv_chat_gb = {chat / 1e9}")
print(f"room_int8_gb = {0.9 * hbm / 1e9 - w8 / 1e9}")
print(f"room_int8_chats = {int((0.9 * hbm - w8) / chat)}")
print(f"room_int4_gb = {(0.9 * hbm - w4) / 1e9}")
print(f"room_int4_chats = {int((0.9 * hbm - w4) / chat)}")
print(f"batch16_step_ms = {1e3 * (w4 + 16 * chat) / (0.7 * bw)}")
print(f"batch16_500_s = {500 * (w4 + 16 * chat) / (0.7 * bw)}")
print(f"batch16_total_tok_s = {16 / ((w4 + 16 * chat) / (0.7 * bw))}")
print(f"energy_batch1_j = {700 / (0.7 * bw / w4)}")
print(f"energy_batch16_j = {700 / (16 / ((w4 + 16 * chat) / (0.7 * bw)))}")
print(f"energy_batching_times = {16 * w4 / (w4 + 16 * chat)}")
print(f"batch1_total_tok_s = {1 / ((w4 + chat) / (0.7 * bw))}")
# The 8B at 8 bits with 16 chats: 32 layers, 8 KV heads of 128.
kv8 = 2 * 32 * 8 * 128 * 2
step8 = (8e9 + 16 * kv8 * 2000) / (0.7 * bw)
print(f"s8_batch16_500_s = {500 * step8}")
print(f"s8_batch16_step_ms = {1e3 * step8}")
# Ridge: tokens in a step at which 4-bit weights stop being bound by bytes (arithmetic in bf16 at 60 %).
print(f"ridge_batch = {0.6 * peak / (2 * N) * (w4 / (0.7 * bw))}")
# Speculation with a 1B draft at 4 bits, five drafts, acceptance 0.8 or 0.6.
draft = 1e9 * bits4 / 8
for a in (0.8, 0.6):
    tokens = (1 - a ** 6) / (1 - a)
    runs = rng.random((200_000, 5)) < a
    acc = np.where(runs.all(1), 5, (~runs).argmax(1)) + 1
    assert abs(acc.mean() - tokens) < 0.02
    t = (w4 + 5 * draft) / (0.7 * bw) / tokens
    tag = int(10 * a)
    print(f"spec_tokens_{tag} = {tokens}")
    print(f"spec_500_{tag}_s = {500 * t}")
# Cascade: share s goes on to the 70B.
print(f"cascade_weights_gb = {(w4 + 8e9) / 1e9}")
print(f"cascade_room_gb = {0.9 * hbm / 1e9 - (w4 + 8e9) / 1e9}")
t8 = 500 * 8e9 / (0.7 * bw)
t70 = 500 * w4 / (0.7 * bw)
print(f"cascade_small_s = {t8}")
print(f"cascade_passed_s = {t8 + t70}")
assert t8 < 2 < t70
for s in (0.2, 0.04):
    lat = np.where(rng.random(200_000) < s, t8 + t70, t8) * rng.normal(1, 0.05, 200_000)
    print(f"cascade_p95_{int(100 * s)}_s = {round(float(np.quantile(lat, 0.95)), 1)}")

# Paired comparison: discordant share 6 %, difference of 1 point.
print(f"paired_n = {(1.96 + 0.8416) ** 2 * 0.06 / 0.01 ** 2}")
print(f"unpaired_n = {(1.96 + 0.8416) ** 2 * 2 * 0.82 * 0.18 / 0.01 ** 2}")
print(f"flip_net_points = {3.5 - 2.5}")
print(f"flip_percent = {3.5 + 2.5}")
z = (105 - 75) / sqrt(105 + 75)
print(f"flip_z_3000 = {z}")
# Amdahl: 60 % of the time in matrix products, halved by 2:4.
print(f"amdahl_two_four = {1 / (0.4 + 0.6 / 2)}")
print(f"amdahl_two_four_real = {1 / (0.4 + 0.6 / 1.6)}")

# Prefill of 1,500 tokens: arithmetic, not bytes.
print(f"prefill_s = {2 * N * 1500 / (0.5 * peak)}")
print(f"prefill_8b_ms = {1e3 * 2 * 8e9 * 1500 / (0.5 * peak)}")
assert 2 * N * 1500 / (0.5 * peak) > 10 * w4 / bw

# Question: a phone. 3B model, 51 GB/s, 70 % of it.
for name, bits in (("fp16", 16), ("int8", 8), ("int4", 4.5)):
    b = 3e9 * bits / 8
    print(f"phone_{name}_gb = {b / 1e9}")
    print(f"phone_{name}_tok_s = {0.7 * 51e9 / b}")
print(f"phone_half_width_tok_s = {0.7 * 51e9 / (1.5e9 * 4.5 / 8)}")

# Depth 4: embedding tables of a ranker.
rows, dim = 1.5e9, 64
for name, b in (("fp32", dim * 4), ("fp16", dim * 2), ("int8", dim + 4), ("int4", dim // 2 + 4)):
    print(f"tab_{name}_gb = {rows * b / 1e9}")
    print(f"tab_{name}_row_bytes = {b}")
print(f"tab_pruned_fp32_gb = {0.2 * rows * dim * 4 / 1e9}")
print(f"tab_pruned_int8_gb = {0.2 * rows * (dim + 4) / 1e9}")
big = 128 * fact("vcpu_usd_per_hour")
small = 32 * fact("vcpu_usd_per_hour")
print(f"tab_host_big_usd_h = {big}")
print(f"tab_host_small_usd_h = {small}")
print(f"tab_saving_kusd = {40 * (big - small) * 8760 / 1e3}")
print(f"tab_int8_fill_percent = {100 * rows * (dim + 4) / 128e9}")
print(f"tab_int4_fill_percent = {100 * rows * (dim // 2 + 4) / 128e9}")
for name, rise in (("int8", 0.005), ("int4", 0.075)):
    print(f"tab_loss_{name}_kusd = {100e3 * rise / 0.01 * 0.0004}")
x = rng.normal(size=(50_000, dim))
for bits in (8, 4):
    lo, hi = x.min(1, keepdims=True), x.max(1, keepdims=True)
    s = (hi - lo) / (2 ** bits - 1)
    y = np.round((x - lo) / s) * s + lo
    print(f"tab_err_int{bits}_percent = {100 * sqrt(((y - x) ** 2).mean() / (x ** 2).mean())}")
start = np.arange(0, 64 * 1000, 4) % 64                      # packed rows begin anywhere on a multiple of four bytes
lines = {name: float(-(-(start + b) // 64).mean()) for name, b in (("int8", 68), ("int4", 36))}
assert lines["int8"] == 2.0 and 256 // 64 == 4               # fp32 rows keep to borders
print(f"tab_int4_lines = {lines['int4']}")
print(f"tab_int4_padded_gb = {rows * 64 / 1e9}")
kv8b = kv8 * 2000
t = lambda b: 500 * (8e9 * bits4 / 8 + b * kv8b) / (0.7 * bw)
print(f"kv8_chat_gb = {kv8b / 1e9}")
print(f"s8_int4_16_s = {t(16)}")
lim = max(b for b in range(1, 100) if t(b) + 2 * 8e9 * 1500 / (0.5 * peak) < 1.9)
print(f"s8_int4_limit = {lim}")
print(f"s8_int8_total_s = {500 * 8e9 / (0.7 * bw) + 2 * 8e9 * 1500 / (0.5 * peak)}")
print(f"spec_total_s = {500 * (w4 + 5 * draft) / (0.7 * bw) / ((1 - 0.8 ** 6) / 0.2) + 2 * N * 1500 / (0.5 * peak)}")

print(f"phone_3b_int4_limit = {0.7 * 51e9 / (3e9 * 4.5 / 8) * 60}")

print(f"prefill_8b_ms_s = {2 * 8e9 * 1500 / (0.5 * peak)}")
tiny = 16 * fact("vcpu_usd_per_hour")
print(f"tab_next_saving_kusd = {40 * (small - tiny) * 8760 / 1e3}")
assert abs(40 * (small - tiny) * 8760 / 1e3 - 280) < 2
assert abs(500 * w4 / (0.7 * 8e12) - 3.2) < 0.05 and abs(500 * (w4 + 5 * draft) / (0.7 * 8e12) / 3.68928 - 0.94) < 0.01
assert abs(0.7 * bw * 2 / 100 / 1e9 - 47) < 0.2 and abs(100 * w4 / (0.7 * bw) - 1.54) < 0.01

fits = [b for b in range(1, 100) if 500 * (8e9 + b * kv8b) / (0.7 * bw) + 2 * 8e9 * 1500 / (0.5 * peak) < 1.9]
print(f"s8_int8_limit = {max(fits)}")
