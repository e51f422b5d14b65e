"""Numbers of the questions: re-ranker, image index, rentals, a launch that went wrong."""
from math import ceil, isclose

from facts import fact

PEAK = fact("h100_bf16_dense_tflops") * 1e12
HOST = 64 * fact("vcpu_usd_per_hour") * 720

# Re-ranker: 6 layers of width 384, 48 tokens, 100 candidates, 20,000 queries/s, a quarter of the peak.
weights = 12 * 6 * 384 ** 2
pair = 2 * weights * 48
print(f"rr_weights_millions = {weights / 1e6}")
print(f"rr_pair_gflop = {pair / 1e9}")
print(f"rr_query_gflop = {100 * pair / 1e9}")
print(f"rr_pflop_per_s = {100 * pair * 20e3 / 1e15}")
gpus = 100 * pair * 20e3 / (0.25 * PEAK)
print(f"rr_gpus = {gpus}")
print(f"rr_gpu_ms = {1e3 * 100 * pair / (0.25 * PEAK)}")
print(f"rr_gpus_dozen_layers = {gpus * 12 * 768 ** 2 / (6 * 384 ** 2)}")

# Image index: 400M vectors of 256 numbers, 3,000 queries/s.
n, q = 400e6, 3_000
graph = n * (256 * 4 + 2 * 16 * 4)
codes = n * (32 + 4)
original = n * 256
print(f"img_graph_gb = {graph / 1e9}")
print(f"img_codes_gb = {codes / 1e9}")
print(f"img_int8_gb = {original / 1e9}")
print(f"img_ivf_gb = {(codes + original) / 1e9}")
usable = 0.7 * 256e9
shards = {"graph": ceil(graph / usable), "ivf": ceil((codes + original) / usable)}
print(f"img_graph_shards = {shards['graph']}")
print(f"img_ivf_shards = {shards['ivf']}")
print(f"img_usd_graph_thousands = {6 * shards['graph'] * HOST / 1e3}")
print(f"img_usd_ivf_thousands = {6 * shards['ivf'] * HOST / 1e3}")
print(f"img_busy_vcpus = {q * 10e-3}")
region = q * 10e-3 / 0.5 / 2
print(f"img_region_vcpus = {region}")
print(f"img_disk_tb = {n * 4096 / 1e12}")
print(f"img_ram_codes_gb = {n * 32 / 1e9}")
print(f"img_reads_thousands_per_s = {80 * q / 1e3}")
print(f"img_disk_ms = {80 / 4 * fact('nvme_random_read_us') / 1e3}")
print(f"img_tenfold_int8_tb = {10 * (codes + original) / 1e12}")
print(f"img_tenfold_ram_gb = {10 * n * 32 / 1e9}")

# Rentals: 2M homes, the largest city has 60,000.
homes = 2e6
calendar = ceil(365 / 8)
print(f"rent_calendar_bytes = {calendar}")
print(f"rent_calendar_mb = {homes * calendar / 1e6}")
print(f"rent_vectors_gb = {homes * 256 * 2 / 1e9}")
print(f"rent_scan_ms = {60e3 * 50e-9 * 1e3}")
print(f"rent_scan_mflop = {60e3 * 256 * 2 / 1e6}")
survive = 60e3 * 0.05
print(f"rent_survive = {survive}")
print(f"rent_score_gflop = {survive * 1e6 / 1e9}")
print(f"rent_worst_tflop_per_s = {1200 * survive * 1e6 / 1e12}")
print(f"rent_gpus = {1200 * survive * 1e6 / (0.2 * PEAK)}")
print(f"rent_value_a = {0.050 * 0.50 * 0.98}")
print(f"rent_value_b = {0.035 * 0.90 * 0.98}")

# A launch: segments and judge.
total, filtered, exact = -1.5, (0.35, -4.0), (0.12, -6.0)
rest = (total - filtered[0] * filtered[1] - exact[0] * exact[1]) / (1 - filtered[0] - exact[0])
print(f"launch_rest_percent = {rest}")
print(f"launch_repaired_percent = {rest * (1 - filtered[0] - exact[0])}")
sens, spec_old, spec_new = 0.90, 0.85, 0.70
old = (0.60 + spec_old - 1) / (sens + spec_old - 1)
new = (0.66 + spec_new - 1) / (sens + spec_new - 1)
print(f"launch_true_old = {old}")
print(f"launch_true_new = {new}")
assert isclose(sens * new + (1 - spec_new) * (1 - new), 0.66)
print(f"launch_survivors = {500 * 0.02}")
