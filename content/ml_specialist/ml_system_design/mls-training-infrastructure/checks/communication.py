"""Rings, sharding, tensor and pipeline parallelism, stragglers, rounding."""
from math import sqrt

import numpy as np

from facts import fact

rng = np.random.default_rng(3)
H = fact("h100_bf16_dense_tflops") * 1e12
net = fact("gpu_network_gbit_per_s") / 8 * 1e9            # bytes/s each way
nvl = fact("h100_nvlink_gb_per_s") / 2 * 1e9
u = 0.4
print(f"net_gb_per_s = {net / 1e9}")
print(f"nvlink_one_way_gb_per_s = {nvl / 1e9}")


# Ring all-reduce by chunks: every rank sends 2 (p - 1) / p of the vector.
def ring(vectors):
    p, size = len(vectors), len(vectors[0])
    parts = [list(np.array_split(v.astype(float), p)) for v in vectors]
    sent = np.zeros(p)
    for phase in range(2):
        for step in range(p - 1):
            moves = []
            for r in range(p):
                c = (r - step + phase) % p
                moves.append(((r + 1) % p, c, parts[r][c].copy()))
                sent[r] += parts[r][c].size
            for to, c, chunk in moves:
                parts[to][c] = parts[to][c] + chunk if phase == 0 else chunk
    return [np.concatenate(x) for x in parts], sent / size


v = [rng.normal(size=64) for _ in range(8)]
out, sent = ring(v)
assert all(np.allclose(o, sum(v)) for o in out) and np.allclose(sent, 2 * 7 / 8)
print(f"ring_traffic_8 = {sent[0]}")

# Fully sharded over p ranks: two gathers and one scatter of 2 N bytes; N cancels against 6 N t / (F u).
threshold = H * u / net
print(f"fsdp_tokens_per_gpu = {threshold}")
print(f"fsdp_tokens_b200 = {fact('b200_bf16_dense_tflops') * 1e12 * u / net}")
print(f"fsdp_tokens_nvlink = {H * u / nvl}")
N, batch, gpus = 175e9, 1536 * 2048, 1024
print(f"batch_tokens_m = {batch / 1e6}")
compute = 6 * N * batch / (gpus * H * u)
print(f"step_compute_s = {compute}")
comm = 3 * 2 * N / net
print(f"fsdp_comm_s = {comm}")
print(f"tokens_per_gpu = {batch / gpus}")
assert batch / gpus < threshold and comm > compute
assert abs(comm / compute - threshold / (batch / gpus)) < 1e-9
print(f"fsdp_tp8_comm_s = {comm / 8}")
print(f"fsdp_tp8_tokens = {8 * batch / gpus}")

# Tensor parallel: four all-reduces of the activations per layer and step (two forward, two backward).
d, L, tp = 12_288, 96, 8
per_token = 4 * L * 2 * (tp - 1) / tp * d * 2
print(f"tp_mb_per_token = {per_token / 1e6}")
work = 6 * N / (tp * H * u)
print(f"tp_compute_us_per_token = {work * 1e6}")
for name, bw in (("nvlink", nvl), ("net", net)):
    print(f"tp_{name}_us_per_token = {per_token / bw * 1e6}")
    print(f"tp_{name}_ratio_percent = {100 * per_token / bw / work}")


# Context parallelism: one hop of keys and values against one block of scores. Experts: there and back against three products.
def hop(n, d, dkv, bw, s=2):
    return 2 * n * dkv * s / bw, 4 * n * n * d / (H * u)


def experts(tokens, k, d, width, bw, s=2):
    return 2 * tokens * k * d * s / bw, 6 * tokens * k * d * width / (H * u)


for name, dkv in (("full", 8192), ("grouped", 8 * 128)):
    n = dkv / 8192 * H * u / net
    wire, work = hop(n, 8192, dkv, net)
    assert abs(wire / work - 1) < 1e-9 and hop(2 * n, 8192, dkv, net)[0] < hop(2 * n, 8192, dkv, net)[1]
    print(f"cp_tokens_{name} = {n}")
for name, bw in (("net", net), ("nvlink", nvl)):
    width = 2 / 3 * H * u / bw
    for tokens, k, d in ((100, 1, 4096), (1e6, 8, 7168)):     # neither tokens nor k nor d matter
        wire, work = experts(tokens, k, d, width, bw)
        assert abs(wire / work - 1) < 1e-9
    print(f"ep_width_{name} = {width}")


# Pipeline: simulate forward and backward slots, count idle.
def bubble(p, m, v=1):
    return (p - 1) / (v * m + p - 1)


def simulate(p, m):
    """All forwards, then all backwards, one slot each: the last stage ends at 2 (m + p - 1)."""
    f = np.zeros((p, m))
    for s in range(p):
        for i in range(m):
            f[s, i] = max(f[s - 1, i] if s else 0, f[s, i - 1] if i else 0) + 1
    b = np.zeros((p, m))
    for s in reversed(range(p)):
        for i in range(m):
            b[s, i] = max(b[s + 1, i] if s < p - 1 else f[p - 1, m - 1], b[s, i - 1] if i else f[s, m - 1]) + 1
    return 1 - 2 * m / b[0, m - 1]


for p, m in ((4, 8), (8, 8), (8, 32), (8, 64), (16, 32)):
    assert abs(simulate(p, m) - bubble(p, m)) < 1e-12
    print(f"bubble_{p}_{m}_percent = {100 * bubble(p, m)}")
print(f"bubble_8_32_four_chunks_percent = {100 * bubble(8, 32, 4)}")
print(f"micro_for_ten_percent = {9 * (8 - 1)}")
assert abs(bubble(8, 63) - 0.1) < 1e-12

# Stragglers: the step is the slowest of p nodes, each with 2 % of noise.
mx = rng.normal(1, 0.02, (20_000, 128)).max(1).mean()
print(f"straggler_128_percent = {100 * (mx - 1)}")
print(f"straggler_8_percent = {100 * (rng.normal(1, 0.02, (20_000, 8)).max(1).mean() - 1)}")

# Rounding: spacing of bf16 (8 significant bits) near 1, and of fp16 limits.
print(f"bf16_spacing = {2.0 ** -7}")


def to_bf16(x):
    """Round to nearest even on the upper 16 bits of fp32."""
    i = np.array(x, np.float32).view(np.uint32)
    return ((i + 0x7FFF + ((i >> 16) & 1)) & 0xFFFF0000).astype(np.uint32).view(np.float32)


w = np.float32(1.0)
for _ in range(1000):
    w = to_bf16(w + np.float32(0.001))
assert w == 1.0
print(f"bf16_after_1000 = {w}")
m = np.float32(1.0)
for _ in range(1000):
    m += np.float32(0.001)
print(f"fp32_after_1000 = {round(float(m), 3)}")
print(f"fp16_max = {float(np.finfo(np.float16).max)}")
print(f"bf16_half_spacing = {2.0 ** -8}")

# Data: text against images.
print(f"text_mb_per_s = {batch * 4 / compute / 1e6}")
print(f"images_gb_per_s = {1024 * 2500 * 110e3 / 1e9}")

# Question: 70B, 512 H100, batch 4M tokens of 8,192; three layouts.
N, batch, gpus, d, L = 70e9, 4_194_304, 512, 8192, 80
c = 6 * N * batch / (gpus * H * u)
print(f"l70_compute_s = {c}")
print(f"l70_tokens_per_gpu = {batch / gpus}")
fs = 3 * 2 * N / net
print(f"l70_fsdp_comm_s = {fs}")
print(f"l70_fsdp_tp8_comm_s = {fs / 8}")
tpc = 4 * L * 2 * 7 / 8 * d * 2 * (8 * batch / gpus) / nvl
print(f"l70_tp_comm_s = {tpc}")
print(f"l70_tp_percent = {100 * tpc / c}")
for t, pp in ((8, 4),):
    dp = gpus // (t * pp)
    m = batch // 8192 // dp
    print(f"l70_pp_replicas = {dp}")
    print(f"l70_pp_micro = {m}")
    print(f"l70_bubble_percent = {100 * bubble(pp, m)}")
print(f"l70_state_tb = {16 * N / 1e12}")
print(f"l70_state_per_gpu_gb = {16 * N / gpus / 1e9}")
print(f"l70_grow_tokens_per_gpu = {batch / 2048}")
print(f"l70_grow_fsdp_ratio = {threshold / (batch / 2048)}")
print(f"l70_act_seq_gb = {34 * 8192 * d * L / 1e9}")
print(f"l70_act_full_gb = {2 * 8192 * d * L / 1e9}")
print(f"l70_act_tp8_gb = {34 * 8192 * d * L / 8 / 1e9}")
# Question: threshold on 200 Gbit/s.
print(f"q_threshold_200 = {H * 0.45 / 25e9}")

print(f"l70_b_weights_gb = {2 * N / 8 / 1e9}")
print(f"l70_b_opt_gb = {12 * N / gpus / 1e9}")
fit = (2 * N / 8 + 2 * N / 8 + 12 * N / gpus + 34 * 8192 * d * L / 8) / 1e9
print(f"l70_b_total_gb = {fit}")
assert fit < 0.8 * fact("h100_hbm_gb")
# Sums of eight microbatches in fp32: kept whole, or scattered after each microbatch into shards over the 64 replicas.
whole = fit + 2 * N / 8 / 1e9
stage2 = (2 * N / 8 + 4 * N / gpus + 12 * N / gpus + 34 * 8192 * d * L / 8) / 1e9
print(f"l70_b_fp32_total_gb = {whole}")
print(f"l70_b_stage2_gb = {stage2}")
assert whole > 0.95 * fact("h100_hbm_gb") > stage2
scatter = batch // 8192 // 64 * 2 * N / 8 / net
print(f"l70_b_scatter_s = {scatter}")
assert scatter < c
print(f"l70_b_sync_s = {2 * 2 * N / 8 / net}")
print(f"l70_a_step_s = {max(c * 8 / 6, fs)}")
print(f"l70_b_step_s = {c + tpc}")
print(f"l70_c_step_s = {c / (1 - bubble(4, 32)) + tpc}")
assert c + tpc < c / (1 - bubble(4, 32)) + tpc < max(c * 8 / 6, fs)
print(f"l70_grow_compute_s = {c / 4}")
print(f"l70_grow_bubble_percent = {100 * bubble(4, 8)}")
print(f"l70_grow_b_sequences = {batch // 8192 // 256}")
