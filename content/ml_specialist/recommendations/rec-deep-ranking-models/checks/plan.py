"""Costs: the ranker of the reading, the flagship, shared user work, investments, shared tables, and the pre-ranker."""
from facts import fact

PEAK = fact("h100_bf16_dense_tflops") * 1e12
YEAR = 8760


def ranker(D, layers, r, mlp, hist, unit):
    cross = layers * 4 * D * r
    widths = (D, *mlp, 1)
    net = sum(2 * a * b for a, b in zip(widths, widths[1:]))
    att = hist * 2 * (unit[0] * unit[1] + unit[1])
    return cross, net, att


# reading: 40 fields of 32
c, m, a = ranker(1280, 3, 256, (1024, 512), 100, (128, 64))
f = c + m + a
print(f"r_cross = {c / 1e6}\nr_mlp = {m / 1e6}\nr_att = {a / 1e6}\nr_total = {f / 1e6}")
print(f"r_request_gflop = {500 * f / 1e9}")
print(f"r_train_pflop = {3 * f * 5e9 / 1e15}")
print(f"r_train_minutes = {3 * f * 5e9 / (0.1 * PEAK) / 60}")
net = 5e9 * 40 * 128 * 2
print(f"r_exchange_tb = {net / 1e12}")
print(f"r_exchange_minutes = {net / (fact('gpu_network_gbit_per_s') / 8 * 1e9) / 60}")
print(f"r_read_tb = {5e9 * 1000 / 1e12}")

# q09: split of the first dense layer
full, split = 500 * 2 * 1280 * 1024, (1 * 2 * 640 * 1024 + 500 * 2 * 640 * 1024)
print(f"q09_full_gflop = {full / 1e9}\nq09_split_gflop = {split / 1e9}")
split2 = 1 * 2 * 1024 * 1024 + 500 * 2 * 256 * 1024
print(f"q09_split2_gflop = {split2 / 1e9}\nq09_ratio2 = {full / split2}")
# q06: width that a cross net costs
print(f"q06_cross_mflop = {2 * 4 * 1280 * 128 / 1e6}\nq06_mlp_mflop = {2 * (1280 * 1024 + 1024 * 512 + 512) / 1e6}")
print(f"q06_percent = {100 * 2 * 4 * 1280 * 128 / (2 * (1280 * 1024 + 1024 * 512 + 512))}")

# flagship: 48 fields of 32, 500 candidates, 8,000 requests/s
c, m, a = ranker(1536, 3, 192, (768, 256), 200, (96, 32))
f = c + m + a
print(f"fl_cross = {c / 1e6}\nfl_mlp = {m / 1e6}\nfl_att = {a / 1e6}\nfl_total = {f / 1e6}")
req = 500 * f
print(f"fl_request_gflop = {req / 1e9}\nfl_peak_tflops = {8000 * req / 1e12}")
print(f"fl_gpus = {8000 * req / (0.15 * PEAK)}")
print(f"fl_core_ms = {req / 40e9 * 1e3}\nfl_eight_core_ms = {req / 40e9 * 1e3 / 8}")
cores = 8000 * req / 40e9 / 0.6
print(f"fl_cores = {cores}\nfl_cpu_usd_h = {cores * fact('vcpu_usd_per_hour')}")
print(f"fl_gpu_usd_h = {6 * fact('h100_usd_per_hour')}")
rows = {"user": (400e6, 64), "item": (120e6, 64), "cross": (60e6, 32)}
w32 = sum(n * d * 4 for n, d in rows.values())
print(f"fl_fp32_gb = {w32 / 1e9}\nfl_adam_gb = {3 * w32 / 1e9}")
print(f"fl_rowwise_gb = {(w32 + sum(n * 4 for n, _ in rows.values())) / 1e9}")
q8 = {k: n * (d + 4) for k, (n, d) in rows.items()}
print(f"fl_int8_gb = {sum(q8.values()) / 1e9}\nfl_user_gb = {q8['user'] / 1e9}")
print(f"fl_item_gb = {(q8['item'] + q8['cross']) / 1e9}")
print(f"fl_copy_gb_s = {8000 * 500 * 1536 * 2 / 1e9}\nfl_ids_gb_s = {8000 * 500 * 20 * 4 / 1e9}")
print(f"fl_rows_per_s_millions = {8000 * 500 * 12 / 1e6}")
print(f"fl_dram_cores = {8000 * 500 * 12 * fact('dram_access_ns') * 1e-9}")

# q11: investments
def gpus(rps, k, flops):
    return rps * k * flops / (0.2 * PEAK * 0.6)


usd = fact("h100_usd_per_hour") * YEAR
now = gpus(20_000, 400, 150e6)
wide, att = gpus(20_000, 400, 600e6) - now, gpus(20_000, 400, 66e6)
top = gpus(20_000, 100, 600e6)
value = 400e6 * 0.0005 / 0.1                                  # USD per percent of log loss
print(f"q11_gpus_now = {now}\nq11_extra_wide = {wide}\nq11_extra_att = {att}\nq11_extra_top = {top}")
print(f"q11_usd_gpu = {usd / 1e3}")
print(f"q11_wide_cost = {wide * usd / 1e3}\nq11_wide_gain = {0.20 * value / 1e3}")
print(f"q11_att_cost = {(att * usd + 150e3) / 1e3}\nq11_att_gain = {0.35 * value / 1e3}")
print(f"q11_table_gain = {0.06 * value / 1e3}")
print(f"q11_top_cost = {top * usd / 1e3}\nq11_top_keep_percent = {100 * top * usd / (0.20 * value)}")
print(f"q11_att_low_gain = {0.35 * value * 0.02 / 0.05 / 1e3}")

# q13: shared tables
for name, per_day in (("home", 3e9), ("mail", 20e6)):
    n = per_day * 30 / 300e6
    print(f"q13_{name}_per_user = {n}\nq13_{name}_weight_percent = {100 * n / (n + 20)}")
print(f"q13_six_tb = {6 * 400 / 1e3}")
print(f"q13_vectors_gb = {(300e6 + 100e6) * 64 * 2 / 1e9}")

# q14: pre-ranker removed
g = gpus(15_000, 400, 150e6)
a = gpus(15_000, 3000, 150e6)
b = gpus(15_000, 3000, 30e6)
print(f"q14_now = {g}\nq14_all = {a}\nq14_lean = {b}")
print(f"q14_all_extra_usd = {(a - g) * usd / 1e6}\nq14_lean_extra_usd = {(b - g) * usd / 1e3}")
print(f"q14_pre_gflop = {3000 * 2 * 64 / 1e9}")
print(f"q14_lost_percent = {100 * (1 - 0.62)}")
print(f"q11_usd_gpu_full = {usd}")
print(f"fl_gpus_percent = {100 * 8000 * req / (0.15 * PEAK)}")
print(f"effective_tflops = {0.2 * 0.6 * PEAK / 1e12}")
c, m, a = ranker(1280, 3, 256, (1024, 512), 100, (128, 64))
print(f"r_dense_params = {(c + m) / 2 / 1e6}\nr_dense_gflop = {500 * (c + m) / 1e9}")
print(f"r_att_params = {128 * 64 + 64}\nr_att_gflop = {500 * a / 1e9}")
import numpy as np                                             # noqa: E402

W, xu, xi = np.ones((4, 6)), np.arange(4.0), np.arange(2.0)
assert np.allclose(W @ np.concatenate([xu, xi]), W[:, :4] @ xu + W[:, 4:] @ xi)
assert c == 3 * (2 * 1280 * 256 + 2 * 256 * 1280) and req < 500 * 8e6 and top < wide
