"""Metrics by item age: what an average hides, what a pseudo-cold split flatters, and how large a cohort test must be.

Tolerance: truncated means against simulation within 1 %.
"""
import math
import numpy as np

rng = np.random.default_rng(3)
Phi = lambda z: 0.5 * math.erfc(-z / math.sqrt(2))
phi = lambda z: math.exp(-z * z / 2) / math.sqrt(2 * math.pi)

# recall@50 by age of the item at the event
share = {"fresh": 0.05, "warm": 0.95}
old, new = {"fresh": 0.06, "warm": 0.300}, {"fresh": 0.03, "warm": 0.310}
tot = lambda r: sum(share[k] * r[k] for k in share)
print(f"recall_old = {tot(old)}\nrecall_new = {tot(new)}\nrecall_gain_percent = {100 * (tot(new) / tot(old) - 1)}")
print(f"fresh_loss_percent = {100 * (1 - new['fresh'] / old['fresh'])}")
print(f"fresh_share_of_log_percent = {100 * share['fresh']}")

# same model quality per cohort, other mix: the average moves by itself
mix = lambda f: f * old["fresh"] + (1 - f) * old["warm"]
print(f"mix_5 = {mix(0.05)}\nmix_15 = {mix(0.15)}\nmix_drop_percent = {100 * (1 - mix(0.15) / mix(0.05))}")

# cohort metrics from an event table: fixture of events with the age of the item and a hit
age = rng.choice([1, 20, 400], 200_000, p=[0.05, 0.15, 0.80])
hit = rng.random(age.size) < np.select([age == 1, age == 20, age == 400], [0.06, 0.22, 0.32])
edges = np.array([0, 7, 90, 10_000])
which = np.digitize(age, edges) - 1
by = np.bincount(which, hit) / np.bincount(which)
assert np.allclose(by, [0.06, 0.22, 0.32], atol=0.01)
assert abs(by @ np.bincount(which) / age.size - hit.mean()) < 1e-12       # cohorts add up to the total

# pseudo-cold split: hide the history of items that made it into the warm set (best 30 % by quality)
t = 0.5244005127080407
assert abs(Phi(-t) - 0.3) < 1e-9
mean = 0.04 + 0.02 * phi(t) / 0.3
x = rng.normal(0.04, 0.02, 1_000_000)
assert abs(x[x > np.quantile(x, 0.7)].mean() / mean - 1) < 0.01
print(f"survivor_mean_percent = {100 * mean}\nsurvivor_excess_percent = {100 * (mean / 0.04 - 1)}")

# items needed to see a change of 10 % in the mean click rate of fresh items, 100 impressions each
per_item = 0.02**2 + 0.0384 / 100
print(f"item_variance_ratio = {0.02**2 / (0.0384 / 100)}")
need = 2 * (1.959964 + 0.841621) ** 2 * per_item / 0.004**2
naive = 2 * (1.959964 + 0.841621) ** 2 * (0.0384 / 100) / 0.004**2
print(f"items_per_arm = {need}\nitems_per_arm_naive = {naive}")

# replacement of ids by semantic ids in a ranker: cohorts of an A/B
share = np.array([0.08, 0.22, 0.70])
lift = np.array([6.0, 1.0, -1.2])
print(f"swap_total_percent = {share @ lift}")
both = np.array([5.0, 1.0, 0.1])
print(f"both_total_percent = {share @ both}")
print(f"sid_rows_thousands_full = {3 * 2048}\nsid_space_billions = {2048**3 / 1e9}")
print(f"short_lived_percent = {np.array([0.6, 0.3, 0.1]) @ lift}")
print(f"events_per_code = {2e9 / 2048}\nevents_per_item = {2e9 / 40e6}")
