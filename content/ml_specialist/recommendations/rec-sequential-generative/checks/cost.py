"""Cost of sequence rankers: layer FLOPs, shared history, caches, training per impression or per sequence, scaling fit.

Tolerance: operations counted by a loop over tokens equal the closed forms; figures that age are read from the facts file.
"""
import numpy as np
from facts import fact

d, L, n, M = 512, 8, 8192, 512
peak = 0.4 * fact("h100_bf16_dense_tflops") * 1e12           # 40 % of the dense peak


def count_layer(n, d):                                       # token by token: projections 4d + d, scores and values over its past
    return sum(2 * d * 4 * d + 2 * d * d + 4 * (t + 1) * d for t in range(n))


proj, att = 10 * n * d * d, 2 * n * (n + 1) * d
assert count_layer(256, 64) == 10 * 256 * 64**2 + 2 * 256 * 257 * 64
print(f"layer_proj_gflop = {proj / 1e9}\nlayer_att_gflop = {att / 1e9}\nlayer_gflop = {(proj + att) / 1e9}")
encode = L * (proj + att)
cand = L * (10 * d * d + 4 * n * d)
print(f"encode_gflop = {encode / 1e9}\ncand_mflop = {cand / 1e6}\ncands_gflop = {M * cand / 1e9}\nrequest_gflop = {(encode + M * cand) / 1e9}")
print(f"naive_tflop = {M * encode / 1e12}\nshared_saving = {M * encode / (encode + M * cand)}")
new = 20
inc = L * new * (10 * d * d + 4 * n * d)
print(f"inc_gflop = {inc / 1e9}\ninc_request_gflop = {(inc + M * cand) / 1e9}\ninc_saving = {(encode + M * cand) / (inc + M * cand)}")
print(f"equal_n = {5 * d}\ntransformer_equal_n = {12 * d}\ntransformer_layer_gflop = {(24 * n * d * d + att) / 1e9}")
kv = 2 * L * n * d * 2
print(f"kv_mb = {kv / 1e6}\nkv_million_tb = {1e6 * kv / 1e12}")
print(f"kv_nvme_ms = {kv / (fact('nvme_read_gb_per_s') * 1e9) * 1e3}\nkv_pcie_ms = {kv / 50e9 * 1e3}\nrecompute_ms = {encode / peak * 1e3}")
print(f"kv_hbm_users = {40e9 / kv}")
for tag, w in (("nvme", fact("nvme_read_gb_per_s") * 1e9), ("host", 50e9)):
    limit = 2 * peak / w - 5 * d
    for x in (0.9 * limit, 1.1 * limit):                     # the inequality against the two times, without the +1
        assert (L * x * d * (10 * d + 2 * x) / peak < 4 * L * x * d / w) == (x < limit)
    print(f"limit_{tag}_thousand = {limit / 1e3}")
rate = 5000
print(f"gpus_full = {rate * (encode + M * cand) / peak}\ngpus_cached = {rate * (inc + M * cand) / peak}")
usd = fact("h100_usd_per_hour")
print(f"year_full_usd_k = {rate * (encode + M * cand) / peak / 0.6 * usd * 8760 / 1e3}")
din = 512 * 12e6
print(f"din_gflop = {din / 1e9}\nratio_din = {(encode + M * cand) / din}")
# interleaved item and action tokens double the length
n2 = 2 * n
print(f"interleaved_encode_gflop = {L * (10 * n2 * d * d + 2 * n2 * (n2 + 1) * d) / 1e9}")
print(f"interleaved_ratio = {(10 * n2 * d * d + 2 * n2 * (n2 + 1) * d) / (proj + att)}")

# --- training: 200M users, 50 impressions a day -----------------------------------------------------------------------------
users, imp = 200e6, 50
per_seq = users * 3 * encode
per_imp = users * imp * 3 * encode
print(f"train_seq_gpu_h = {per_seq / peak / 3600}\ntrain_imp_gpu_h = {per_imp / peak / 3600}\ntrain_seq_usd_k_day = {per_seq / peak / 3600 * usd / 1e3}")
short = 2048
enc_s = L * (10 * short * d * d + 2 * short * (short + 1) * d)
print(f"train_short_gpu_h = {users * 3 * enc_s / peak / 3600}\ntrain_short_saving = {encode / enc_s}")

# --- target attention over long histories, unit 4d -> 64 -> 1 with d = 64 -----------------------------------------------------
unit = 2 * (4 * 64 * 64 + 64)
print(f"ta_full_gflop = {500 * 10_000 * unit / 1e9}\nta_top_gflop = {500 * 100 * unit / 1e9}\nta_scan_gflop = {500 * 10_000 * 2 * 64 / 1e9}")
print(f"ta_hash_gop = {500 * 10_000 / 1e9}\nta_fetch_mb = {10_000 * 64 * 2 / 1e6}")
print(f"q07_full_gflop = {300 * 20_000 * unit / 1e9}\nq07_top_gflop = {300 * 100 * unit / 1e9}\nq07_scan_gflop = {300 * 20_000 * 2 * 64 / 1e9}")

# --- scaling: loss = floor + a * C^-b from three points -------------------------------------------------------------------
C = np.array([1.0, 10.0, 100.0])
loss = 0.500 + 0.040 * C**-0.15
x = np.log10(C)
b = -np.polyfit(x, np.log10(loss - 0.500), 1)[0]
assert abs(b - 0.15) < 1e-9
print(f"sc_excess_1 = {0.040}\nsc_excess_10 = {0.040 * 10**-0.15}\nsc_excess_100 = {0.040 * 100**-0.15}\nsc_gain_per_decade_percent = {100 * (1 - 10**-0.15)}")
print(f"sc_loss_1000 = {0.5 + 0.04 * 1000**-0.15}")
print(f"sc_loss_gain_last_decade_percent = {100 * (0.04 * 100**-0.15 - 0.04 * 1000**-0.15) / (0.5 + 0.04 * 100**-0.15)}")
# q09: recommender with 4 layers, width 256, 4,096 events
d9, L9, n9 = 256, 4, 4096
kv9 = 2 * L9 * n9 * d9 * 2
enc9 = L9 * (10 * n9 * d9**2 + 2 * n9 * (n9 + 1) * d9)
inc9 = L9 * 10 * (10 * d9**2 + 4 * n9 * d9)
print(f"q09_kv_mb = {kv9 / 1e6}\nq09_total_tb = {3e6 * kv9 / 1e12}\nq09_encode_gflop = {enc9 / 1e9}\nq09_inc_mflop = {inc9 / 1e6}")
print(f"q09_recompute_ms = {enc9 / peak * 1e3}\nq09_nvme_ms = {kv9 / (fact('nvme_read_gb_per_s') * 1e9) * 1e3}")
print(f"q09_gpus_recompute = {8000 * enc9 / peak}")
w9 = fact("nvme_read_gb_per_s") * 1e9
limit9 = 2 * peak / w9 - 5 * d9                              # bisection on the two times, for two depths
for depth in (4, 16):
    lo, hi = 1.0, 1e6
    for _ in range(60):
        mid = (lo + hi) / 2
        faster = depth * (10 * mid * d9**2 + 2 * mid * (mid + 1) * d9) / peak < 4 * depth * mid * d9 / w9
        lo, hi = (mid, hi) if faster else (lo, mid)
    assert abs(mid / limit9 - 1) < 1e-3
print(f"q09_limit_thousand = {limit9 / 1e3}")
print(f"q09_hot_gb = {300_000 * kv9 / 1e9}")
# q13: groceries
print(f"q13_repeat_percent = {100 * 18 / 24}\nq13_recall_repeat_percent = {100 * 0.75 * 0.8}\nq13_recall_mixed_percent = {100 * (0.75 * 0.7 + 0.25 * 0.05)}")
print(f"q13_recall_repeat_percent_share = {0.75 * 0.8}\nq13_recall_mixed_percent_share = {0.75 * 0.7 + 0.25 * 0.05}\nq13_set_tokens_all = {52 * 2}")
print(f"q13_tokens = {24 * 52 * 2}\nq13_set_tokens = {52 * 2}")
# q14
print(f"q14_three_gpu_h = {3 * per_seq / peak / 3600}\nq14_shared_gpu_h = {1.25 * per_seq / peak / 3600}")
print(f"q14_store_tb = {200e6 * 512 * 2 / 1e12}\nq14_sum_kv_tb = {200e6 * 64 * 2 * L * d * 2 / 1e12}")
