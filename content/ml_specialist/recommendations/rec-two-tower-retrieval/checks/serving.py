"""Leak in the history, rank of a score matrix, tower and index costs, questions' numbers.

Tolerance: closed form against simulation within 0.06 absolute.
"""
from math import erf, log, sqrt

import numpy as np

rng = np.random.default_rng(9)
Phi = lambda z: 0.5 * (1 + erf(z / sqrt(2)))

# --- the label stands in the history: untrained vectors look good ----------------------------------------------------------
d, H, N = 64, 20, 10_000
thr = 2.3263 * sqrt(H) / H / sqrt(d)                     # top 1 % of strangers: 100 of 10,000
leak = 1 - Phi((thr - 1 / H) / (sqrt(H - 1) / H / sqrt(d)))
Y = rng.normal(size=(N, d))
Y /= np.linalg.norm(Y, axis=1, keepdims=True)
hist = rng.integers(0, N, size=(600, H))
sc = Y[hist].mean(1) @ Y.T
own = np.take_along_axis(sc, hist[:, :1], 1)              # the label is one of the twenty
assert abs(((sc > own).sum(1) < 100).mean() - leak) < 0.06
print(f"leak_recall_percent = {100 * leak}")
print(f"honest_recall_percent = {100 * 100 / N}")

# --- capacity: rank of the score matrix --------------------------------------------------------------------------------
X, W = rng.normal(size=(300, 16)), rng.normal(size=(400, 16))
assert np.linalg.matrix_rank(X @ W.T) == 16
xor = np.array([[1, -1], [-1, 1.0]])                     # taste x context: one product per context needs two dimensions
assert np.linalg.matrix_rank(xor) == 1

# --- two interests: one vector between them ------------------------------------------------------------------------------
a, b = np.array([1.0, 0]), np.array([0, 1.0])
m = (a + b) / np.linalg.norm(a + b)
print(f"interest_mean_cosine = {m @ a}")

# --- costs -----------------------------------------------------------------------------------------------------------
items, dim = 10e6, 128
print(f"index_gb_fp32 = {items * dim * 4 / 1e9}")
user_flop = 2 * (50 * 128 * 128 + 512 * 512 + 512 * 256 + 256 * 128)
print(f"user_tower_mflop = {user_flop / 1e6}")
print(f"user_gflop_per_s = {20_000 * user_flop / 1e9}")
print(f"item_tower_tflop = {items * 2 * 20e6 / 1e12}")
print(f"item_tower_minutes = {items * 2 * 20e6 / 50e12 / 60}")
print(f"new_items_per_s = {200_000 / 86_400}")
print(f"scan_gflop = {2 * items * dim / 1e9}")
print(f"cross_pflop = {items * 20e6 * 2 / 1e15}")
print(f"q01_pair_ratio = {20e6 / 128}")

# --- q12: eight devices, local batches; Q counted globally --------------------------------------------------------------
print(f"q12_local_negatives = {1024 - 1}\nq12_global_negatives = {8 * 1024 - 1}")
print(f"q12_shift_nats = {log(8)}")
print(f"q12_tau_error = {log(0.01 / 1e-6)}")
print(f"q12_tau_error_scaled = {log(0.01 / 1e-6) / 0.05}")
print(f"q12_cos_equiv = {0.05 * log(0.01 / 1e-6)}")

# --- q13: news -------------------------------------------------------------------------------------------------------
articles, life_h, per_h = 300_000, 36, 300_000 / 24
print(f"news_live_thousands = {per_h * life_h / 1e3}")
print(f"news_vectors_mb = {per_h * life_h * 128 * 2 / 1e6}")
print(f"news_scan_gflop = {2 * per_h * life_h * 128 / 1e9}")
print(f"news_scan_tflop_per_s = {8000 * 2 * per_h * life_h * 128 / 1e12}")
print(f"news_batch_count_hot = {4096 * 0.02}")
# an article whose share jumps tenfold: error in log Q of a gap average after k appearances
a = 0.05
for k in (10, 45):
    w = (1 - a) ** k
    est = w * 10 + (1 - w) * 1                           # gap in units of the new gap
    print(f"news_lag_nats_{k} = {log(est)}")
# share of views on articles younger than the model, exponential age with mean 9 h, daily training (4-28 h)
blind = 1 - 9 / 24 * (np.exp(-4 / 9) - np.exp(-28 / 9))
ages, lag = rng.exponential(9, 100_000), rng.uniform(4, 28, 100_000)
assert abs(np.mean(ages < lag) - blind) < 0.01
print(f"news_blind_percent = {100 * blind}")

# --- q14: hard negatives -------------------------------------------------------------------------------------------------
clicked_given_shown = 0.04
print(f"hard_impressions_negative_percent = {100 * (1 - clicked_given_shown)}")
print(f"hard_share_1_100_percent = {100 / 101}")
print(f"hard_share_1_10_percent = {100 / 11}")
print(f"hard_refresh_tflop = {20e6 * 2 * 20e6 / 1e12}")
print(f"hard_mine_pflop = {2 * 5e6 * 20e6 * 128 / 1e15}")
print(f"hard_mine_ann_tflop = {2 * 5e6 * 20_000 * 128 / 1e12}")
# label noise: gradient of a false negative cancels true ones
print(f"hard_false_per_step_top = {4096 * 1 * 0.25}")
print(f"hard_false_per_step_band = {4096 * 1 * 0.03}")
print(f"hard_true_ratio_top = {0.75 / 0.25}")
print(f"hard_true_ratio_band = {0.97 / 0.03}")
