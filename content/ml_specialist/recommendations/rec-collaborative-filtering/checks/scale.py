"""Storage, pair counts, updates, LSH and the cost of a dense inverse.

Tolerance: the MinHash probability against simulation within four standard errors; the rest is arithmetic with units in the names.
"""
import math

import numpy as np

# --- 100M users, 10M items, the last 50 items per user -------------------------------------------------------------------
users, items, history, keep, pool = 100e6, 10e6, 50, 100, 500
entries = users * history
print(f"entries_billions = {entries / 1e9}")
print(f"mean_users_per_item = {entries / items}")
print(f"history_store_gb = {entries * 8 / 1e9}")                     # 4-byte item id, 4-byte time
per_user = history * (history - 1) / 2
print(f"pairs_per_user = {per_user}")
print(f"pair_emissions_billions = {users * per_user / 1e9}")
print(f"pair_shuffle_tb = {users * per_user * 12 / 1e12}")            # two 4-byte ids, 4-byte weight
print(f"all_pairs_trillions = {items * (items - 1) / 2 / 1e12}")
print(f"lists_gb = {items * keep * 8 / 1e9}")
print(f"count_pool_gb = {items * pool * 12 / 1e9}")
events_per_day = 20e6 * 10
rate = events_per_day / 86_400
print(f"events_per_s = {rate}")
print(f"increments_per_s = {rate * (history - 1)}")
print(f"increments_per_s_thousands = {rate * (history - 1) / 1e3}")
print(f"increments_peak_thousands = {3 * rate * (history - 1) / 1e3}")
qps = 20_000
print(f"lookups_per_request = {history}")
print(f"additions_per_request = {history * keep}")
print(f"list_reads_per_s_millions = {qps * history / 1e6}")
print(f"list_read_gb_per_s = {qps * history * keep * 8 / 1e9}")
print(f"request_kb = {history * keep * 8 / 1e3}")
# the most popular item: user-user would pair all its users
print(f"user_pairs_of_head_item_trillions = {10e6 * (10e6 - 1) / 2 / 1e12}")
print(f"head_item_over_all_item_pairs = {10e6 * (10e6 - 1) / 2 / (users * per_user)}")

# --- dense inverse ------------------------------------------------------------------------------------------------------
for label, n in (("20k", 20e3), ("50k", 50e3), ("40k", 40e3)):
    print(f"gram_{label}_gb = {n * n * 4 / 1e9}")
    print(f"inverse_{label}_tflop = {n**3 / 1e12}")                    # Cholesky n^3/3 plus inverse 2n^3/3
    print(f"inverse_{label}_seconds = {n**3 / 1e12}")                  # at 1 TFLOP/s sustained
print(f"gram_10m_tb = {items**2 * 4 / 1e12}")
print(f"inverse_10m_days_at_one_pflops = {items**3 / 1e15 / 86_400}")
print(f"gram_3m_tb = {(3e6) ** 2 * 4 / 1e12}")
print(f"stores_600_tb = {600 * 40e3**2 * 4 / 1e12}")

# FLOPs of inverting an SPD matrix by Cholesky, counted on small sizes: n^3 + lower order
def counted(n):
    flops = 0
    for j in range(n):                                             # factor
        flops += 2 * j * (n - j) + (n - j)
    for j in range(n):                                             # invert the triangle, row by row
        flops += sum(2 * (i - j) for i in range(j, n))
    for i in range(n):                                             # multiply the triangle with its transpose
        flops += sum(2 * (n - max(i, j)) for j in range(i + 1))
    return flops


ratio = counted(240) / 240**3
assert abs(ratio - 1) < 0.03
print(f"inverse_flops_over_n_cubed = {round(ratio, 2)}")

# --- MinHash ------------------------------------------------------------------------------------------------------------
rng = np.random.default_rng(3)
a, b = set(range(0, 60)), set(range(20, 80))
jaccard = len(a & b) / len(a | b)
hits = 0
trials = 20_000
for _ in range(trials):
    order = rng.random(80)
    hits += min(a, key=order.__getitem__) == min(b, key=order.__getitem__)
assert abs(hits / trials - jaccard) < 4 * math.sqrt(jaccard * (1 - jaccard) / trials)


def candidate(s, bands, rows):
    return 1 - (1 - s**rows) ** bands


signatures = rng.random((4_000, 20, 5)) < 0.5                        # independent agreements
assert abs(signatures.all(2).any(1).mean() - candidate(0.5, 20, 5)) < 4 * 0.5 / math.sqrt(4_000)
for s in (0.8, 0.5, 0.2):
    print(f"lsh_20_5_at_{int(round(s * 100))} = {candidate(s, 20, 5)}")
bands = math.ceil(math.log(0.05) / math.log(1 - 0.05))
print(f"lsh_bands_for_five_percent = {bands}")
print(f"lsh_single_row_at_5 = {candidate(0.05, bands, 1)}")
print(f"lsh_single_row_at_1_percent = {100 * candidate(0.01, bands, 1)}")
print(f"lsh_10_4_at_70 = {candidate(0.7, 10, 4)}")
print(f"lsh_10_4_at_20 = {candidate(0.2, 10, 4)}")

# --- question 5: a shop and a library ----------------------------------------------------------------------------------
shop_item = 20e6 * 25 * 24 / 2
shop_mean = 20e6 * 25 / 400e3
shop_user = 400e3 * shop_mean * (shop_mean - 1) / 2
print(f"shop_item_pairs_billions = {shop_item / 1e9}")
print(f"shop_mean_buyers = {shop_mean}")
print(f"shop_user_pairs_billions = {shop_user / 1e9}")
print(f"shop_pair_ratio = {shop_user / shop_item}")
print(f"library_readers_per_document = {3_000 * 500 / 300e3}")
print(f"library_user_pairs_millions = {3_000 * 2_999 / 2 / 1e6}")
print(f"library_item_pairs_millions = {3_000 * 500 * 499 / 2 / 1e6}")

# --- question 12: the night job -----------------------------------------------------------------------------------------
total, heavy, light_h, heavy_h, cap = 60e6, 6_000, 40, 15_000, 500
pairs = lambda h: h * (h - 1) / 2
light_pairs, heavy_pairs = (total - heavy) * pairs(light_h), heavy * pairs(heavy_h)
print(f"night_light_pairs_billions = {light_pairs / 1e9}")
print(f"night_heavy_pairs_billions = {heavy_pairs / 1e9}")
print(f"night_heavy_share_percent = {100 * heavy_pairs / (heavy_pairs + light_pairs)}")
print(f"night_growth = {(heavy_pairs + light_pairs) / light_pairs}")
print(f"night_hours = {40 / 60 * (heavy_pairs + light_pairs) / light_pairs}")
capped = heavy * pairs(cap)
print(f"night_capped_pairs_billions = {capped / 1e9}")
print(f"night_capped_minutes = {40 * (light_pairs + capped) / light_pairs}")
print(f"night_one_account_pairs_millions = {pairs(heavy_h) / 1e6}")
night_bands = math.ceil(math.log(0.05) / math.log(1 - 0.02))
print(f"night_lsh_bands = {night_bands}")
print(f"night_lsh_noise_percent = {100 * candidate(0.004, night_bands, 1)}")
print(f"night_weighted_share_percent = {100 * heavy * heavy_h / (heavy * heavy_h + (total - heavy) * light_h)}")
print(f"night_capped_weighted_share_percent = {100 * heavy * cap / (heavy * cap + (total - heavy) * light_h)}")

# --- forward decay: the order within a list does not depend on the moment of reading, a fixed beta does ------------------
def shrunk(nij, ni, nj, beta):
    return nij / math.sqrt(ni * nj) * nij / (nij + beta)


thin, thick = (8.0, 20.0, 20.0), (60.0, 200.0, 200.0)
fresh = [shrunk(*x, 20) for x in (thin, thick)]
f = 2.0**-5                                                         # five half-lives later without events
stale_beta = [shrunk(*(f * v for v in x), 20) for x in (thin, thick)]
assert abs((f * thin[0]) / math.sqrt(f * thin[1] * f * thin[2]) - thin[0] / 20) < 1e-12
assert fresh[1] > fresh[0] and all(s < g for s, g in zip(stale_beta, fresh))
