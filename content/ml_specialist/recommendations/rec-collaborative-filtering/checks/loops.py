"""A widget that feeds on its own counts, and assortments that create co-occurrence.

Tolerance: simulations within four standard errors of the formula.
"""
import math

import numpy as np

rng = np.random.default_rng(4)

# --- question 13: shown and not shown, ten per cent of places randomised --------------------------------------------------
data = {  # candidate: (views with it shown, co-visits then, views without it, co-visits then)
    "j": (90_000, 5_400, 10_000, 400),
    "k": (10_000, 550, 90_000, 1_800),
}
uplift, var = {}, {}
for name, (n1, y1, n0, y0) in data.items():
    p1, p0 = y1 / n1, y0 / n0
    uplift[name] = p1 - p0
    var[name] = p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0
    print(f"covisits_{name} = {y1 + y0}")
    print(f"shown_rate_{name}_percent = {100 * p1}")
    print(f"unshown_rate_{name}_percent = {100 * p0}")
    print(f"uplift_{name}_points = {100 * uplift[name]}")
    print(f"uplift_error_{name}_points = {100 * math.sqrt(var[name])}")
gap = uplift["k"] - uplift["j"]
error = math.sqrt(sum(var.values()))
print(f"count_ratio = {(5_400 + 400) / (550 + 1_800)}")
print(f"uplift_gap_points = {100 * gap}")
print(f"uplift_gap_error_points = {100 * error}")
print(f"uplift_gap_z = {gap / error}")
print(f"extra_visits_if_swapped = {100_000 * 0.8 * gap}")
arm_k, arm_j = (550 + 400) / 10_000, (5_400 + 1_800) / 90_000        # either item, per view of the arm
assert abs((arm_k - arm_j) - gap) < 1e-12
print(f"either_rate_k_arm_percent = {100 * arm_k}")
print(f"either_rate_j_arm_percent = {100 * arm_j}")
print(f"either_gap_error_points = {100 * math.sqrt(arm_k * (1 - arm_k) / 10_000 + arm_j * (1 - arm_j) / 90_000)}")
for name, clicks in (("j", 3_900), ("k", 400)):
    n1, y1, n0, y0 = data[name]
    print(f"subtracted_{name} = {y1 - clicks + y0}")
    print(f"subtracted_rate_{name}_percent = {100 * (y1 - clicks + y0) / (n1 + n0)}")
    print(f"leftover_rate_{name}_percent = {100 * (y1 - clicks) / n1}")
print(f"uplift_beta = {0.05 * 0.95 / 0.01**2}")
draws = (rng.binomial(90_000, 0.06, 20_000) / 90_000 - rng.binomial(10_000, 0.04, 20_000) / 10_000)
draws = rng.binomial(10_000, 0.055, 20_000) / 10_000 - rng.binomial(90_000, 0.02, 20_000) / 90_000 - draws
assert abs(draws.std() / error - 1) < 0.03 and abs(draws.mean() - gap) < 4 * error / math.sqrt(20_000)

# --- two equal items, one place, the larger count is shown: the gap grows by itself ------------------------------------------
organic, widget, views = 0.02, 0.05, 100_000
count = np.array([1.0, 0.0])                                      # one visit of difference at the start
for _ in range(5):
    shown = np.argmax(count)
    count = count + organic * views
    count[shown] += widget * views
print(f"loop_counts_first = {count[0] - 1}")
print(f"loop_counts_second = {count[1]}")
print(f"loop_ratio = {(count[0]) / count[1]}")

# --- question 14: two products sold in the same tenth of the stores ----------------------------------------------------------
carried, bought = 0.10, 0.10
p_item, p_pair = carried * bought, carried * bought * bought
print(f"assortment_item_rate_percent = {100 * p_item}")
print(f"assortment_pair_rate_percent = {100 * p_pair}")
print(f"assortment_lift = {p_pair / p_item**2}")
print(f"within_store_lift = {bought * bought / (bought * bought)}")
shoppers = 5_000_000
print(f"assortment_pairs_seen = {shoppers * p_pair}")
print(f"assortment_pairs_expected_global = {shoppers * p_item**2}")
print(f"assortment_pairs_expected_stratified = {600 * carried * (shoppers / 600) * bought**2}")
n = 1_000_000                                                        # by simulation
in_store = rng.random(n) < carried
a, b = (in_store & (rng.random(n) < bought) for _ in range(2))
assert abs((a & b).mean() / (a.mean() * b.mean()) / (p_pair / p_item**2) - 1) < 0.15
both_in = (a & b)[in_store].mean() / (a[in_store].mean() * b[in_store].mean())
assert abs(both_in - 1) < 0.15
# centring within stores removes it from the Gram matrix
X = np.stack([a, b], 1).astype(float)
centred = X.copy()
for flag in (True, False):
    centred[in_store == flag] -= X[in_store == flag].mean(0)
glob = X - X.mean(0)
corr = lambda m: (m[:, 0] @ m[:, 1]) / math.sqrt((m[:, 0] @ m[:, 0]) * (m[:, 1] @ m[:, 1]))
expected = (p_pair - p_item**2) / (p_item * (1 - p_item))
assert abs(corr(glob) - expected) < 4 / math.sqrt(n) * 3 and abs(corr(centred)) < 4 / math.sqrt(n) * 3
print(f"assortment_correlation = {expected}")
print(f"shoppers_per_store = {shoppers / 600}")
print(f"entries_per_dense_model_billions = {40_000**2 / 1e9}")
print(f"gram_40k_dense_gb = {40_000**2 * 4 / 1e9}")
print(f"gram_6k_gb = {6_000**2 * 4 / 1e9}")
print(f"store_models_gb = {600 * 6_000**2 * 4 / 1e9}")
print(f"store_inverse_total_tflop = {600 * 6_000**3 / 1e12}")
print(f"global_inverse_tflop = {40_000**3 / 1e12}")
print(f"buyers_per_product_store = {shoppers / 600 * 60 / 6_000}")
print(f"buyers_per_product_global = {shoppers * 60 / 40_000}")

# centred Gram matrices add up to a positive semi-definite one; cutting and inverting do not commute
total = np.zeros((12, 12))
for _ in range(20):
    stocked = rng.random(12) < 0.5
    r = (rng.random((200, 12)) < 0.3) * stocked
    c = r - r.mean(0)
    total += c.T @ c
assert np.linalg.eigvalsh(total).min() > -1e-9

def ease(g, lam):
    p = np.linalg.inv(g + lam * np.eye(len(g)))
    w = -p / np.diag(p)
    np.fill_diagonal(w, 0)
    return w


chain = np.array([[8.0, 6, 4], [6, 8, 6], [4, 6, 8]])                # A and C meet through B
cut_first, cut_last = ease(chain[np.ix_([0, 2], [0, 2])], 1.0), ease(chain, 1.0)[np.ix_([0, 2], [0, 2])]
assert cut_first[0, 1] > 0.3 and cut_last[0, 1] < 0.05               # without B on the shelf, A has to speak

# unpenalised store indicators are the same as centring within stores (regression with a free intercept per store)
store = np.repeat(np.arange(3), 50)
r = (rng.random((150, 4)) < np.array([0.2, 0.4, 0.6])[store][:, None]).astype(float)
x, y = r[:, :3], r[:, 3]
onehot = np.eye(3)[store]
big = np.hstack([x, onehot])
full = np.linalg.solve(big.T @ big + np.diag([5.0] * 3 + [0.0] * 3), big.T @ y)[:3]
centre = lambda v: v - onehot @ (onehot.T @ v / 50)
assert np.abs(full - np.linalg.solve(centre(x).T @ centre(x) + 5 * np.eye(3), centre(x).T @ centre(y))).max() < 1e-9
