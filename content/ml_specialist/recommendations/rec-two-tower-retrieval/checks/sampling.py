"""Negatives: streaming Q, duplicates, mixtures, false negatives, temperature, cost of a step.

Tolerance: closed forms against simulation within 5 %.
"""
import numpy as np

rng = np.random.default_rng(5)

# --- streaming estimate: moving average of gaps between appearances ------------------------------------------------------
alpha, p = 0.05, 0.01
gaps = rng.geometric(p, size=(3000, 200))
avg = np.full(3000, 1 / p)
for t in range(200):
    avg = (1 - alpha) * avg + alpha * gaps[:, t]
theory = np.sqrt(alpha / (2 - alpha) * (1 - p))
assert abs(avg.mean() * p - 1) < 0.02 and abs(avg.std() * p / theory - 1) < 0.06
print(f"gap_spread_percent = {100 * theory}")
print(f"gap_mean_steps = {1 / p}")
print(f"gap_half_life_appearances = {np.log(0.5) / np.log(1 - alpha)}")
print(f"trend_lag_nats = {np.log(10)}")

# hash collisions: the shorter gap of strangers; with several tables the longest gap is nearest to the truth
items, slots = 20_000, 8_000
rate = 1 / np.arange(1, items + 1)
rate = rate / rate.sum() * 0.5
over = []
for tables in (1, 4):
    est = np.full(items, np.inf)
    for _ in range(tables):
        h = rng.integers(0, slots, items)
        est = np.minimum(est, np.bincount(h, rate, slots)[h])   # rates add in a slot; smallest is kept
    over.append(np.median(est[10_000:] / rate[10_000:]))
print(f"collision_one_table = {over[0]}\ncollision_four_tables = {over[1]}")
assert over[1] < over[0]

# an item in every batch: appearances saturate, occurrences do not
q, B = 0.01, 8192
print(f"dup_expected = {B * q}")
print(f"dup_appear = {1 - (1 - q) ** B}")
print(f"dup_error_nats = {np.log(B * q)}")
print(f"q03_negatives = {4096 - 1}\nq03_duplicates = {4095 * 0.01}")

# --- coverage of the catalogue ------------------------------------------------------------------------------------------
steps, uniform, catalogue = 100_000, 4096, 10e6
print(f"uniform_draws_per_item = {steps * uniform / catalogue}")
print(f"uniform_contrasts_thousands = {steps * uniform / catalogue * B / 1e3}")
print(f"mix_q_tail = {(8192 * 1e-10 + 4096 / 10e6) / (8192 + 4096)}")
print(f"mix_q_head = {(8192 * 0.01 + 4096 / 10e6) / (8192 + 4096)}")
print(f"pop_range_nats = {np.log(0.01 / 1e-9)}")
print(f"mix_range_nats = {np.log(((8192 * 0.01 + 4096 / 10e6)) / (4096 / 10e6))}")
print(f"q05_dead_millions = {0.4 * 5}")
print(f"q05_draws = {200_000 * 2048 / 5e6}")
print(f"q05_mix_dead = {2048 / 5e6 / (2048 + 6144)}")
print(f"q05_mix_head = {(6144 * 0.005 + 2048 / 5e6) / (2048 + 6144)}")
print(f"q05_shift_nats = {np.log(((6144 * 0.005 + 2048 / 5e6)) / (2048 / 5e6))}")

# --- false negatives ---------------------------------------------------------------------------------------------------
print(f"false_uniform_percent = {100 * 1000 / 10e6}")
print(f"false_top100_percent = {100 * 30 / 100}")
print(f"false_band_percent = {100 * 20 / 400}")
print(f"hard_vs_uniform = {(30 / 100) / (1000 / 10e6)}")

# --- temperature: positive at cosine 1, N unrelated items with cosines of variance 1/d ------------------------------------
d = 128
for tag, tau, n in (("1", 1.0, 1e6), ("02", 0.2, 1e6), ("005", 0.05, 1e6)):
    mean_exp = np.exp(1 / (2 * d * tau**2))             # moment of a Gaussian with variance 1/d
    print(f"pmax_tau{tag}_percent = {100 / (1 + n * mean_exp * np.exp(-1 / tau))}")
v = rng.normal(size=(40_000, d))
c = v[:, 0] / np.linalg.norm(v, axis=1)
assert abs(np.exp(c / 0.2).mean() / np.exp(1 / (2 * d * 0.04)) - 1) < 0.05
# half of the mass on the positive against 10M items at cosine 0
print(f"tau_half_10m = {1 / np.log(1e7)}")
print(f"tau_logit_range_005 = {2 / 0.05}")
print(f"tau_weight_ratio_005 = {np.exp(0.1 / 0.05)}")
print(f"tau_weight_ratio_02 = {np.exp(0.1 / 0.2)}")

# --- cost of a step ------------------------------------------------------------------------------------------------------
N = 10e6
print(f"batch_logits_gflop = {2 * B * B * 128 / 1e9}")
print(f"full_logits_tflop = {2 * B * N * 128 / 1e12}")
print(f"full_over_batch = {N / B}")
print(f"batch_logits_mb = {B * B * 4 / 1e6}")
print(f"full_logits_gb = {B * N * 4 / 1e9}")
print(f"gather_mb = {B * 128 * 2 / 1e6}")
print(f"memory_bank_mb = {65_536 * 128 * 4 / 1e6}")
