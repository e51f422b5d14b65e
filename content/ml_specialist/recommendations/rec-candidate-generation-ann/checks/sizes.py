"""Sizes and costs of the 200M-item design: memory by index, exact scan on accelerators, delta, roll-out, funnel, channels."""
from math import exp, log, log2, sqrt

from facts import fact

N, d, qps = 200e6, 128, 20_000
# --- memory ------------------------------------------------------------------------------------------------------------------
raw32, raw16, raw8 = 4 * d * N, 2 * d * N, d * N
M = 16
links = 2 * M * 4 + M * 4 / (M - 1)                    # level 0 has 2M links; expected upper levels per item 1/(M-1)
upper = sum(M**-l for l in range(1, 60))
assert abs(upper - 1 / (M - 1)) < 1e-12
print(f"raw32_gb = {raw32 / 1e9}\nraw16_gb = {raw16 / 1e9}\nraw8_gb = {raw8 / 1e9}")
print(f"hnsw_link_bytes = {links}\nhnsw_fp32_bytes = {4 * d + links}\nhnsw_fp32_gb = {N * (4 * d + links) / 1e9}\nhnsw_int8_gb = {N * (d + links) / 1e9}")
pq = 32
print(f"pq_gb = {N * (pq + 4) / 1e9}\npq_with_int8_gb = {N * (pq + 4 + d) / 1e9}")
cells, probe = 65_536, 32
print(f"cell_items = {N / cells}\ncodes_visited_thousands = {N / cells * probe / 1e3}\nvisited_percent = {100 * probe / cells}")
scan_ms = 1e3 * N / cells * probe / 100e6
coarse_mflop = 2 * cells * d / 1e6
coarse_ms = coarse_mflop / 20e3 * 1e3
cpu_ms = scan_ms + coarse_ms + 0.2
print(f"ivf_scan_ms = {scan_ms}\nivf_coarse_mflop = {coarse_mflop}\nivf_coarse_ms = {coarse_ms}\nivf_cpu_ms = {cpu_ms}")
print(f"ivf_cpu_64_ms = {2 * scan_ms + coarse_ms + 0.2}")
busy = qps * cpu_ms / 1e3
bought = busy / 0.5 * 1.5
print(f"ivf_busy_vcpus = {busy}\nivf_bought_vcpus = {bought}\nivf_usd_month_thousands = {bought * fact('vcpu_usd_per_hour') * 720 / 1e3}")
# --- exact scan on accelerators ----------------------------------------------------------------------------------------------
peak, bw = fact("h100_bf16_dense_tflops") * 1e12, fact("h100_hbm_tb_per_s") * 1e12
flop = 2 * N * d
print(f"exact_gflop = {flop / 1e9}\nexact_pass_ms = {raw16 / bw * 1e3}\nexact_pflop_per_s = {qps * flop / 1e15}")
print(f"ridge_queries = {peak / bw}")
g = 8
shard_ms = raw16 / g / bw * 1e3
batch = qps * 0.005
print(f"shard_gb = {raw16 / g / 1e9}\nshard_pass_ms = {shard_ms}\nbatch_queries = {batch}\nbatch_ms = {batch * flop / g / (0.4 * peak) * 1e3}")
print(f"exact_peak_share_percent = {100 * qps * flop / (g * peak)}\nscore_write_gb = {batch * N / g * 2 / 1e9}")
print(f"exact_usd_month_thousands = {2 * g * fact('h100_usd_per_hour') * 720 / 1e3}")
gpu_full = flop / (0.4 * peak) * fact("h100_usd_per_hour")
cpu_full = cpu_ms / 1e3 / 0.5 * fact("vcpu_usd_per_hour")
print(f"gpu_over_cpu_full = {gpu_full / cpu_full}\ngpu_over_cpu_here = {2 * g * fact('h100_usd_per_hour') / (bought * fact('vcpu_usd_per_hour'))}\nvisited_mflop = {N / cells * probe * 2 * d / 1e6}")
assert batch * flop / g / (0.4 * peak) > shard_ms / 1e3 * 0.5
# --- delta --------------------------------------------------------------------------------------------------------------------
edits = 12e6 / 86_400
print(f"edits_per_s = {edits}")
for name, s in (("10min", 600), ("6h", 6 * 3600)):
    n = edits * s
    print(f"delta_{name}_thousands = {n / 1e3}\ndelta_{name}_mb = {n * d / 1e6}\ndelta_{name}_ms = {n * d / 20e9 * 1e3}")


def merge_period(queries, seconds_per_item, arrivals, merge_cpu_s):
    return sqrt(2 * merge_cpu_s / (queries * seconds_per_item * arrivals))


per_item = d / 20e9
T = merge_period(qps, per_item, edits, 600)
print(f"merge_period_s = {T}\nmerge_period_min = {T / 60}\nmerge_scan_vcpus = {qps * per_item * edits * T / 2}\nmerge_work_vcpus = {600 / T}")
cost = lambda x: qps * per_item * edits * x / 2 + 600 / x
assert all(cost(T) < cost(T * f) for f in (0.5, 0.9, 1.1, 2)) and abs(qps * per_item * edits * T / 2 - 600 / T) < 1e-9
print(f"merge_2h_vcpus = {cost(7200)}\nmerge_best_vcpus = {cost(T)}")
# deletes: share of dead entries
dead = 2e6
print(f"dead_week_percent = {100 * 7 * dead / N}\noverfetch_dead = {1 / (1 - 7 * dead / N)}")
# --- roll-out -----------------------------------------------------------------------------------------------------------------
tower = 40e6
print(f"embed_pflop = {N * tower / 1e15}\nembed_gpu_s = {N * tower / (0.3 * peak)}\nfeatures_gb = {N * 2e3 / 1e9}\nfeatures_min = {N * 2e3 / 1e9 / 60}")
print(f"assign_cpu_hours = {N * coarse_mflop / 20e3 / 3600}\nhnsw_build_core_hours = {N * 0.002 / 3600}\nrollout_two_gb = {2 * N * (pq + 4 + d) / 1e9}")
# --- tree and generative -----------------------------------------------------------------------------------------------------
depth = log2(N)
print(f"tree_levels = {depth}\ntree_evals = {28 * 200 * 2}\ntree_gflop = {28 * 200 * 2 * 1e6 / 1e9}\ntree_pflop_per_s = {28 * 200 * 2 * 1e6 * qps / 1e15}")
# --- funnel -------------------------------------------------------------------------------------------------------------------
heavy, light = 150e6, 1.5e6
print(f"two_step_gflop = {(3000 * light + 300 * heavy) / 1e9}\none_step_gflop = {3000 * heavy / 1e9}\nnarrow_gflop = {500 * heavy / 1e9}\nlight_share_percent = {100 * 3000 * light / (3000 * light + 300 * heavy)}")
print(f"funnel_product = {0.85 * 0.92 * 0.98}\nfunnel_perfect_light = {0.85 * 0.98}\nfunnel_better_retrieval = {0.90 * 0.92 * 0.98}\nfunnel_index_percent = {100 * 0.85 * 0.95}")
# --- channels: saturating unique yield a(1-exp(-k/b)); equal marginal value -----------------------------------------------
ch = {"tower": (40, 600), "covisit": (18, 200), "fresh": (6, 100)}


def split(total):
    lo, hi = 1e-9, 1.0
    for _ in range(200):
        mid = (lo * hi) ** 0.5
        used = sum(max(0, b * log(a / b / mid)) for a, b in ch.values())
        lo, hi = (mid, hi) if used > total else (lo, mid)
    return {n: max(0, b * log(a / b / lo)) for n, (a, b) in ch.items()}


value = lambda k: sum(a * (1 - exp(-k[n] / b)) for n, (a, b) in ch.items())
best = split(1200)
equal = {n: 400 for n in ch}
for n in ch:
    print(f"quota_{n} = {best[n]}")
    print(f"equal_marginal_{n}_per_100 = {100 * ch[n][0] / ch[n][1] * exp(-400 / ch[n][1])}")
print(f"quota_value = {value(best)}\nequal_value = {value(equal)}")
assert value(best) > value(equal) and abs(sum(best.values()) - 1200) < 0.01
marg = [a / b * exp(-best[n] / b) for n, (a, b) in ch.items()]
assert max(marg) - min(marg) < 1e-6
print(f"marginal_per_100 = {100 * marg[0]}")
# the tower alone, and the total at which a further place earns just what it costs (0.4 per 100)
print(f"q11_tower_alone = {value({'tower': 1200, 'covisit': 0, 'fresh': 0})}")
more = {n: b * log(a / b / 0.004) for n, (a, b) in ch.items()}
net = lambda k: value(k) - 0.004 * sum(k.values())
assert all(net(more) > net({**more, n: more[n] * f}) for n in ch for f in (0.95, 1.05))
for n, k in more.items():
    print(f"q11_more_{n} = {k}")
print(f"q11_more_total = {sum(more.values())}\nq11_more_net_gain = {net(more) - net(best)}")
# shares by hand: useful items found by A, B, C
A, B, C = set(range(1, 6)), {4, 5, 6}, {5}
allu = A | B | C
for n, s, rest in (("a", A, B | C), ("b", B, A | C), ("c", C, A | B)):
    print(f"hand_share_{n}_percent = {100 * len(s) / 9}\nhand_unique_{n} = {len(s - rest)}")
assert len(A) + len(B) + len(C) == 9
print(f"hand_union = {len(allu)}")
# --- questions ----------------------------------------------------------------------------------------------------------------
print(f"q01_gb = {50e6 * (4 * 64 + 2 * 32 * 4) / 1e9}\nq01_vectors_gb = {50e6 * 256 / 1e9}\nq01_links_gb = {50e6 * 256 / 1e9}")
print(f"q03_late_percent = {100 * (1 - 0.99**5)}\nq03_kept_percent = {100 * (1 - 0.01 * 0.06)}")
n5, d5 = 30e6, 64
print(f"q05_flat_gb = {n5 * d5 * 2 / 1e9}\nq05_gflop = {2 * n5 * d5 / 1e9}\nq05_pass_ms = {n5 * d5 * 2 / bw * 1e3}\nq05_tflop_per_s = {3000 * 2 * n5 * d5 / 1e12}\nq05_share_percent = {100 * 3000 * 2 * n5 * d5 / peak}")
print(f"q05_batch = {3000 * 0.004}\nq05_ridge_share_percent = {100 * 12 / (peak / bw)}\nq05_pass_busy_percent = {100 * n5 * d5 * 2 / bw / 0.004}")
cost6 = lambda x: 5000 * 64 / 20e9 * 100 * x / 2 + 200 / x
print(f"q06_minute_cores = {cost6(60)}\nq06_best_cores = {cost6(500)}\nq06_2h_cores = {cost6(7200)}\nq06_2h_ms = {100 * 7200 * 64 / 20e9 * 1e3}")
print(f"q06_dead_percent = {100 * 3 * 6e6 / 60e6}\nq06_need = {500 / (1 - 0.3)}")
m6 = merge_period(5000, 64 / 20e9, 100, 200)
print(f"q06_period_min = {m6 / 60}\nq06_delta_thousands = {100 * m6 / 1e3}\nq06_delta_ms = {100 * m6 * 64 / 20e9 * 1e3}")
# unique watch share experiment: users per arm for a 0.3 % change with cv 1.5
cv = 1.5
n_arm = 2 * (1.96 + 0.8416) ** 2 * cv**2 / 0.003**2
print(f"arm_millions = {n_arm / 1e6}\narm_1pct_thousands = {2 * (1.96 + 0.8416) ** 2 * cv**2 / 0.01**2 / 1e3}")
# personal photos (depth 4): 400M people with 2,000 pictures of 512 numbers
items = 400e6 * 2000
print(f"q13_total_tb = {items * 512 * 2 / 1e12}\nq13_int8_tb = {items * 512 / 1e12}\nq13_person_mb = {2000 * 512 / 1e6}\nq13_scan_us = {2000 * 512 / 20e9 * 1e6}")
print(f"q13_mflop = {2 * 2000 * 512 / 1e6}\nq13_disk_gb_per_s = {10_000 * 2000 * 512 / 1e9}\nq13_vcpus = {10_000 * 2000 * 512 / 20e9}")
print(f"q13_graph_tb = {items * (2 * 16 * 4) / 1e12}\nq13_s3_usd_month_thousands = {items * 512 / 1e9 * fact('object_storage_usd_per_gb_month') / 1e3}")
gpu_h = items * 5e9 / (0.4 * peak) / 3600
print(f"q13_embed_zflop = {items * 5e9 / 1e21}\nq13_gpu_hours = {gpu_h}\nq13_embed_usd_thousands = {gpu_h * fact('h100_usd_per_hour') / 1e3}\nq13_pixels_pb = {items * 200e3 / 1e15}")
act = 0.25
print(f"q13_lazy_gpu_hours = {gpu_h * act}\nq13_pixels_month_gb_per_s = {items * 200e3 * act / (30 * 86_400) / 1e9}")
print(f"q13_first_gpu_s = {2000 * 5e9 / (0.4 * peak)}")
# generative retriever (depth 4)
enc, dec = 200 * 2 * 100e6, 50 * 4 * 2 * 100e6
print(f"q14_gflop = {(enc + dec) / 1e9}\nq14_pflop_per_s = {qps * (enc + dec) / 1e15}\nq14_gpus = {qps * (enc + dec) / (0.3 * peak)}")
g_old, t_old = (0.38 - 0.22 * 0.03) / 0.78, (0.35 - 0.22 * 0.31) / 0.78
print(f"q14_gen_old = {g_old}\nq14_tower_old = {t_old}\nq14_swap_young_points = {100 * 0.22 * (0.31 - 0.03)}\nq14_gain_union_points = {100 * (0.47 - 0.41)}")
print(f"q14_usd_month_thousands = {qps * (enc + dec) / (0.3 * peak) / 0.6 * 1.5 * fact('h100_usd_per_hour') * 720 / 1e3}")
# incident (depth 3)
print(f"q12_survivors = {2000 * 0.005}\nq12_exact_thousands = {40e6 * 0.005 / 1e3}\nq12_exact_ms = {40e6 * 0.005 * 64 / 2e9 * 1e3}\nq12_need_thousands = {500 / 0.005 / 1e3}")
print(f"q12_extra_before_percent = {100 * (1 - 1 / 1.2**2)}\nq12_extra_after_percent = {100 * (1 - 1 / 12**2)}\nq12_cos_before = {1 / 1.2}\nq12_cos_after = {1 / 12}")
