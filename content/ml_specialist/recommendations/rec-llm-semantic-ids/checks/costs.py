"""Compute, memory, collisions, judge agreement and the numbers of questions.

Forward 2 N FLOPs per token, attention over the history left out; utilisation 30 % of the dense bf16 peak.
Tolerance: closed forms; the birthday share is simulated within 0.01.
"""
from math import log, log2

import numpy as np
from facts import fact

peak = fact("h100_bf16_dense_tflops") * 1e12
use = 0.3 * peak
print(f"usable_tflops = {use / 1e12}")

# --- collisions of uniform codes --------------------------------------------------------------------------------------------
rng = np.random.default_rng(2)


def share(N, C):
    return 1 - (1 - 1 / C) ** (N - 1)


draw = rng.integers(0, 20_000, size=(40, 6000))
sim = np.mean([(np.unique(r, return_inverse=True, return_counts=True)[2][np.unique(r, return_inverse=True)[1]] > 1).mean() for r in draw])
assert abs(sim - share(6000, 20_000)) < 0.01
print(f"cells_3x256_millions = {256 ** 3 / 1e6}\ncells_4x256_billions = {256 ** 4 / 1e9}")
print(f"coll_20m_3_percent = {100 * share(20e6, 256 ** 3)}\ncoll_20m_4_percent = {100 * share(20e6, 256 ** 4)}")
print(f"coll_20m_4_eff_percent = {100 * share(20e6, 100 ** 4)}")
print(f"bits_4x256 = {4 * log2(256)}")
print(f"table_ids_gb = {20e6 * 64 * 4 / 1e9}\ntable_codes_kb = {4 * 256 * 64 * 4 / 1e3}")

# --- roles: cost of one request ---------------------------------------------------------------------------------------------
point = 2 * 7e9 * 1500
print(f"point_tflop = {point / 1e12}\npoint_100_pflop = {100 * point / 1e15}\npoint_100_s = {100 * point / use}")
lst = 2 * 7e9 * 4000
print(f"list_tflop = {lst / 1e12}\nlist_ms = {1e3 * lst / use}\nlist_gpus_2k_qps = {2000 * lst / use}")
student = 2 * 0.1e9 * 300 * 100
print(f"student_tflop = {student / 1e12}\nstudent_ms = {1e3 * student / use}\nstudent_gpus_2k_qps = {2000 * student / use}")
print(f"label_flop = {10e6 * point}\nlabel_gpu_hours = {10e6 * point / use / 3600}")
print(f"label_usd = {10e6 * point / use / 3600 * fact('h100_usd_per_hour')}")
feat = 2 * 7e9 * 400
print(f"feat_gpu_hours_20m = {20e6 * feat / use / 3600}")
print(f"feat_new_gpus = {200_000 * feat / use / 86_400}")

# --- generative retrieval -----------------------------------------------------------------------------------------------------
def gen(N, hist_tokens, width, levels):
    return 2 * N * hist_tokens + 2 * N * (1 + (levels - 1) * width)


g = gen(0.5e9, 800, 64, 4)
print(f"gen_encode_tflop = {2 * 0.5e9 * 800 / 1e12}\ngen_decode_tflop = {2 * 0.5e9 * 193 / 1e12}\ngen_tflop = {g / 1e12}")
print(f"gen_gpus_8k = {8000 * g / use}\ngen_usd_per_day = {8000 * g / use * 24 * fact('h100_usd_per_hour')}")
g500 = gen(0.5e9, 800, 500, 4)
print(f"gen500_tflop = {g500 / 1e12}\ngen500_gpus_8k = {8000 * g500 / use}")
tower = 2.5e6 + 2 * 20_000 * 128                      # user tower, and 20,000 vectors visited in the index
print(f"gen_over_tower = {g / tower}")
print(f"tree_softmax_flop_ratio = {20e6 / (4 * 256)}")

# --- q13 ------------------------------------------------------------------------------------------------------------------
print(f"q13_coll_nominal_ppm = {1e6 * share(30e6, 1024 ** 4)}")
print(f"q13_coll_eff_percent = {100 * share(30e6, 200 ** 4)}")
print(f"q13_filter_left = {64 * 0.3}")
print(f"q13_new_per_s = {300_000 / 86_400}")
print(f"q13_moved_millions = {30e6 * 0.06 / 1e6}")
print(f"q13_index_gb = {30e6 * 128 * 2 / 1e9}")

# --- conversational: judge and safety ---------------------------------------------------------------------------------------
po, pa, pb = 0.85, 0.8, 0.8
pe = pa * pb + (1 - pa) * (1 - pb)
print(f"kappa_chance_percent = {100 * pe}\nkappa = {(po - pe) / (1 - pe)}")
basket = 1 - (1 - 0.005) ** 8
print(f"basket_bad_percent = {100 * basket}\nbasket_bad_per_day = {2500 * basket}")
print(f"rule_of_three_n = {3 / 0.001}\nrule_exact_n = {log(0.05) / log(1 - 0.001)}")
turn = 2 * 8e9 * 3400
print(f"turn_tflop = {turn / 1e12}\nturn_usd_per_million = {1e6 * turn / use / 3600 * fact('h100_usd_per_hour')}")
print(f"turn_per_chat = {6 * 50_000}\nchat_gpus_peak = {6 * 50_000 / 86_400 * 4 * turn / use}")
ttft = 2 * 8e9 * 3000 / use
print(f"prefill_ms = {1e3 * ttft}\ndecode_ms = {400 * 16e9 / (0.6 * fact('h100_hbm_tb_per_s') * 1e12) * 1e3}")
print(f"ground_bad_per_day = {50_000 * 0.02}")
# simulator leak: true success s, the target is named in a share of dialogues and then always found
s, leak = 0.30, 0.4
print(f"leak_success_percent = {100 * (leak + (1 - leak) * s)}")
# q08 permutations
print(f"perm_cost_ms = {3 * 1e3 * lst / use}")

# --- a new leaf under a known prefix: additive smoothing, against its fair share ---------------------------------------------
n, K, alpha, siblings = 500, 256, 0.1, 12
p_new = alpha / (n + alpha * K)
print(f"leaf_new_percent = {100 * p_new}\nleaf_fair_percent = {100 / (siblings + 1)}\nleaf_short = {1 / (siblings + 1) / p_new}")
counts = rng.multinomial(n, np.ones(siblings) / siblings)      # all siblings and the new item equally liked
post = (np.append(counts, np.zeros(K - siblings)) + alpha) / (n + alpha * K)
assert abs(post.sum() - 1) < 1e-9 and abs(post[-1] - p_new) < 1e-12 and post[:siblings].min() > 100 * p_new

# --- pooled input: one position an event instead of four ---------------------------------------------------------------------
print(f"gen_pooled_tflop = {gen(0.5e9, 200, 64, 4) / 1e12}\ngen_pooled_saving = {g / gen(0.5e9, 200, 64, 4)}")
