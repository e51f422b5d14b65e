"""Bytes and time: adjacency, vectors, walks, layers, fan-out of sampling, refresh.

Tolerance: exact arithmetic; fan-out against an enumerated tree.
"""
from facts import fact

nodes, degree, d = 1e9, 200, 128
arcs = nodes * degree
print(f"adj_gb = {arcs * 4 / 1e9}\nadj_arcs_billion = {arcs / 1e9}\nvec_fp32_gb = {nodes * d * 4 / 1e9}\nvec_bf16_gb = {nodes * d * 2 / 1e9}\nadam_tb = {nodes * d * 12 / 1e12}")
print(f"fof_paths = {degree * degree}\nfof_ms = {degree * degree * 4 / 10e9 * 1e3 + degree * fact('dram_access_ns') / 1e6}")
walks, steps = 1000, 3
print(f"walk_reads = {walks * steps * 2}\nwalk_ms = {walks * steps * 2 * fact('dram_access_ns') / 1e6}")
print(f"walk_net_ms = {steps * fact('same_zone_rtt_ms')}")
print(f"walk_all_core_h = {nodes * walks * steps * 2 * fact('dram_access_ns') * 1e-9 / 3600}")
print(f"layer_tflop = {arcs * d * 2 / 1e12}\nlayer_tb = {arcs * d * 2 / 1e12}")
machines = 100
bw = machines * fact("server_nic_gbit_per_s") / 8 * 1e9
print(f"layer_net_s = {0.99 * arcs * d * 2 / bw}\nlayer_train_min = {0.99 * arcs * d * 2 / bw * 3 * 2 / 60}")
print(f"epoch100_h = {100 * 0.99 * arcs * d * 2 / bw * 3 * 2 / 3600}")
import random

hit = machines * (1 - (1 - 1 / machines) ** degree)          # machines that hold at least one of 200 random friends
random.seed(1)
sim = sum(len({random.randrange(machines) for _ in range(degree)}) for _ in range(3000)) / 3000
assert abs(sim / hit - 1) < 0.01
once = nodes * hit * (machines - 1) / machines * d * 2       # its own machine needs no network
print(f"layer_once_machines = {hit}\nlayer_once_tb = {once / 1e12}\nlayer_once_s = {once / bw}")
# fan-out
def tree(f):
    total, level = 1, 1
    for x in f:
        level *= x
        total += level
    return total


assert tree([15, 10]) == 1 + 15 + 150
print(f"fan_2 = {tree([15, 10])}\nfan_3 = {tree([15, 10, 10])}\nfan_full = {200 + 200 * 200}")
B = 1024
feat = 512
print(f"fan_batch_thousand = {B * tree([15, 10]) / 1e3}\nfan_batch_mb = {B * tree([15, 10]) * feat / 1e6}\nfan_batch3_mb = {B * tree([15, 10, 10]) * feat / 1e6}")
print(f"fan_steps_s_nic = {fact('server_nic_gbit_per_s') / 8 * 1e9 / (B * tree([15, 10]) * feat)}")
flop = B * (2 * (2 * 256 * 256) * (1 + 15) * 3)
print(f"fan_gflop = {flop / 1e9}")
print(f"q03_nodes = {tree([20, 10])}\nq03_mb = {2000 * tree([20, 10]) * 1024 / 1e6}\nq03_three = {tree([20, 10, 10])}")
# PinSage-like inference: shared layer-1 vectors computed once
items = 300e6
print(f"inf_naive_billion = {items * tree([50, 50]) / 1e9}\ninf_shared_billion = {items * (1 + 50) * 2 / 1e9}\ninf_saving = {items * tree([50, 50]) / (items * 51 * 2)}")
# q08: 200M items, 1M new a day, 2 layers of 30
print(f"q08_full_billion = {200e6 * 31 * 2 / 1e9}\nq08_naive_billion = {200e6 * tree([30, 30]) / 1e9}\nq08_new_million = {1e6 * (31 + 31 * 30) / 1e6}\nq08_new_per_s = {1e6 / 86400}\nq08_new_reads_thousand_per_s = {1e6 * tree([30, 30]) / 86400 / 1e3}")
print(f"q08_ratio = {200e6 * tree([30, 30]) / (200e6 * 31 * 2)}")
# q12: 2B nodes, 60B arcs, features 256 bytes; 3 layers 20,15,10; batch 2,048; 8 GPUs at 10 steps/s each
t3, t2 = tree([20, 15, 10]), tree([20, 15])
print(f"q12_tree3 = {t3}\nq12_tree2 = {t2}\nq12_gb3 = {2048 * t3 * 256 / 1e9}\nq12_gb2 = {2048 * t2 * 256 / 1e9}")
print(f"q12_gb_s3 = {8 * 10 * 2048 * t3 * 256 / 1e9}\nq12_gb_s2 = {8 * 10 * 2048 * t2 * 256 / 1e9}")
print(f"q12_feat_gb = {2e9 * 256 / 1e9}\nq12_adj_gb = {60e9 * 4 / 1e9}\nq12_cache_gb_s2 = {0.3 * 8 * 10 * 2048 * t2 * 256 / 1e9}")
print(f"q12_nic_gb_s = {fact('server_nic_gbit_per_s') / 8}")
# q14: nightly job against fresh
print(f"q14_blind_percent = {100 * 0.35}\nq14_year_usd_k = {64 * fact('h100_usd_per_hour') * 6 * 365 / 1e3}\nq14_people_usd_k = {5 * 250}")
print(f"q14_gain_usd_k = {0.0006 * 900e6 / 1e3}\nq14_low_usd_k = {0.0001 * 900e6 / 1e3}")
