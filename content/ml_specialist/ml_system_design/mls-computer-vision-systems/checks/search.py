"""Visual search over five billion images: index, embedding, traffic, uplink, near-duplicates."""
from math import comb

import numpy as np
from facts import fact

N = 5e9
PEAK = 6000
# Embedding: ViT-B/16 at 224, and a model of 1B parameters at 336 with patches of 14.


def vit_flops(params, tokens, width, layers):
    return 2 * params * tokens + 4 * tokens ** 2 * width * layers


base = vit_flops(86e6, 197, 768, 12)
big = vit_flops(1.0e9, 577, 1408, 40)
speed = 0.3 * fact("h100_bf16_dense_tflops") * 1e12
print(f"embed_gflop = {base / 1e9}")
print(f"embed_big_tflop = {big / 1e12}")
for name, f in (("base", base), ("big", big)):
    hours = N * f / speed / 3600
    print(f"embed_{name}_gpu_hours = {hours}")
    print(f"embed_{name}_usd_thousands = {hours * fact('h100_usd_per_hour') / 1e3}")
print(f"embed_images_per_gpu_s = {speed / base}")
print(f"decode_core_hours = {N * 5e-3 / 3600}")
print(f"decode_usd = {N * 5e-3 / 3600 * fact('vcpu_usd_per_hour')}")
print(f"read_pb = {N * 200e3 / 1e15}")
print(f"read_hours_at_20 = {N * 200e3 / 20e9 / 3600}")
print(f"store_usd_thousands_month = {N * 200e3 / 1e9 * fact('object_storage_usd_per_gb_month') / 1e3}")
get_usd = N / 1e6 * 0.40
print(f"get_usd_thousands = {get_usd / 1e3}")
print(f"get_over_embed = {get_usd / (N * base / speed / 3600 * fact('h100_usd_per_hour'))}")
assert get_usd / 1000 == 2                          # a thousand pictures in one object
# Video clip: 32 frames, patches of 16 x 16, with and without tubelets of two frames.
patches = (224 // 16) ** 2
joint, tube = vit_flops(86e6, 32 * patches, 768, 12), vit_flops(86e6, 32 // 2 * patches, 768, 12)
print(f"tube_patch_tokens = {32 * patches}")
print(f"tube_joint_tflop = {joint / 1e12}")
print(f"tube_frames_tflop = {32 * base / 1e12}")
print(f"tube_tflop = {tube / 1e12}")
print(f"tube_saving = {joint / tube}")

# Index.
print(f"raw_tb = {N * 256 * 2 / 1e12}")
print(f"hnsw_tb = {N * (256 * 2 + 2 * 16 * 4) / 1e12}")
print(f"pq_gb = {N * 32 / 1e9}")
print(f"pq_ids_gb = {N * 40 / 1e9}")
print(f"pq_ratio = {256 * 2 / 32}")
lists = 2 ** 20
print(f"list_length = {N / lists}")
probe = 64
codes = probe * N / lists
print(f"codes_per_query_thousands = {codes / 1e3}")
print(f"scan_mb = {codes * 32 / 1e6}")
print(f"scan_gb_per_s = {codes * 32 * PEAK / 1e9}")
print(f"scan_cores = {codes * PEAK / 150e6}")
print(f"scan_share_percent = {100 * probe / lists}")
print(f"rerank_reads_millions_per_s = {PEAK * 200 / 1e6}")
print(f"rerank_gb_per_s = {PEAK * 200 * 4096 / 1e9}")
print(f"rerank_ms = {200 / 32 * fact('nvme_random_read_us') / 1e3}")

# Query path.
query = 20e9 * 2 + 1.5 * base
print(f"query_gflop = {query / 1e9}")
print(f"query_gpus = {PEAK * query / speed / 0.6}")
for name, kb in (("crop", 60), ("vector", 0.512)):
    print(f"uplink_{name}_ms = {kb * 8 / 5}")
print(f"uplink_photo_s = {2000 * 8 / 5 / 1e3}")
print(f"latency_sum_ms = {30 + 96 + 40 + 25 + 15 + 30 + 20 + 60}")
print(f"new_images_per_s = {10e6 / 86400}")
print(f"new_gpus = {10e6 / 86400 * base / speed}")

# Near-duplicates by 64-bit hashes: chance of two random codes within a distance.


def close(bits, radius):
    return sum(comb(bits, k) for k in range(radius + 1)) / 2.0 ** bits


r = np.random.default_rng(0)
sample = np.array([bin(int(x)).count("1") for x in r.integers(0, 2 ** 16, 200_000)])
assert abs((sample <= 4).mean() - close(16, 4)) < 0.003              # the formula, on 16 bits
for radius in (3, 6, 10):
    print(f"near_{radius}_per_query = {N * close(64, radius)}")
print(f"near_6_pairs_millions = {N * N / 2 * close(64, 6) / 1e6}")
print(f"near_bucket_thousands = {N / 2 ** 16 / 1e3}")
print(f"near_candidates_thousands = {4 * N / 2 ** 16 / 1e3}")
print(f"near_cut_factor = {N / (4 * N / 2 ** 16)}")
# Effective bits: correlated bits behave like fewer; with 40 of them.
print(f"near_6_of_40_per_query = {N * close(40, 6)}")
# Bank: 800M images, 256-bit codes.
print(f"q_near_per_query = {8e8 * close(64, 5)}")
print(f"q_near_40_per_query = {8e8 * close(40, 5)}")
print(f"q_near_bucket_thousands = {8e8 / 2 ** 10 / 1e3}")
blocks = [11] * 4 + [10] * 2
assert sum(blocks) == 64 and len(blocks) == 5 + 1
print(f"q_near_candidates_millions = {8e8 * sum(2.0 ** -b for b in blocks) / 1e6}")

# Bank: 300M images of 512-d fp16, peak 500 queries a second.
n2 = 3e8
print(f"q_raw_gb = {n2 * 1024 / 1e9}")
print(f"q_pq_gb = {n2 * 72 / 1e9}")
print(f"q_hours = {n2 * base / speed / 3600}")
print(f"q_usd = {n2 * base / speed / 3600 * fact('h100_usd_per_hour')}")
print(f"q_decode_core_hours = {n2 * 8e-3 / 3600}")
print(f"q_read_hours = {n2 * 500e3 / 2e9 / 3600}")
