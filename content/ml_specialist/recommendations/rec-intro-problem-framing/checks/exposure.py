"""What unequal exposure does to counts, ratings, recall and their repair by inverse propensities.

Tolerance: recall under equal exposure is exact by enumeration (1e-12); simulations within four standard errors.
"""
from itertools import product

import numpy as np

# --- the till ---------------------------------------------------------------------------------------------------
looks, wanted = np.array([100_000, 10_000]), np.array([0.04, 0.05])
till = looks * wanted
assert wanted[1] > wanted[0]
print(f"till_ratio = {till[0] / till[1]}")

# --- ratings missing not at random ---------------------------------------------------------------------------------
part, stars, answers = np.array([0.1, 0.9]), np.array([5.0, 2.0]), np.array([0.2, 0.01])
logged = (part * answers * stars).sum() / (part * answers).sum()
print(f"logged_mean_rating = {logged}")
print(f"true_mean_rating = {part @ stars}")
print(f"liked_share_of_log_percent = {100 * part[0] * answers[0] / (part @ answers)}")
rng = np.random.default_rng(0)
kind = rng.choice(2, size=400_000, p=part)
seen = rng.random(kind.size) < answers[kind]
assert abs(stars[kind[seen]].mean() - logged) < 0.06
assert abs((stars[kind] * seen / answers[kind]).mean() - part @ stars) < 0.06   # inverse propensity

# --- recall under equal exposure: exactly unbiased given at least one record ------------------------------------------
total, hits, e = 6, 2, 0.3
weights, ratios, recorded_hits = [], [], []
for record in product((0, 1), repeat=total):
    m = sum(record)
    weights.append(e**m * (1 - e) ** (total - m))
    recorded_hits.append(sum(record[:hits]))
    ratios.append(recorded_hits[-1] / m if m else np.nan)
weights, ratios = np.array(weights), np.array(ratios)
some = ~np.isnan(ratios)
assert abs(weights[some] @ ratios[some] / weights[some].sum() - hits / total) < 1e-12
assert abs(weights @ np.array(recorded_hits) - e * hits) < 1e-12                 # precision is scaled by e

# --- unequal exposure turns the order round -------------------------------------------------------------------------
chance = np.array([0.5, 0.1])                                                  # popular, niche
relevant = np.array([5, 5])
for name, found in (("a", np.array([3, 0])), ("b", np.array([1, 4]))):
    print(f"naive_recall_{name} = {found @ chance / (relevant @ chance)}")
    print(f"true_recall_{name} = {found.sum() / relevant.sum()}")
    o = rng.random((200_000, 5, 2)) < chance                                     # five relevant items of each kind
    mask = np.arange(5)[:, None] < found
    assert abs((o & mask).sum() / o.sum() - found @ chance / (relevant @ chance)) < 0.005
    assert abs((o * mask / chance).sum((1, 2)).mean() - found.sum()) < 0.05      # repaired mean

# --- head and tail hits of two retrieval models (question 13) ----------------------------------------------------------
head, tail = 0.5, 0.05
seen_hits = {"incumbent": (30, 1), "challenger": (20, 4)}
variance = {}
for name, (h, t) in seen_hits.items():
    estimate = h / head + t / tail
    variance[name] = h * (1 - head) / head**2 + t * (1 - tail) / tail**2
    print(f"replay_hits_{name} = {h + t}")
    print(f"weighted_hits_{name} = {estimate}")
    print(f"weighted_error_{name} = {variance[name] ** 0.5}")
gap = sum(sign * (h / head + t / tail) for sign, (h, t) in zip((-1, 1), seen_hits.values()))
gap_error = sum(variance.values()) ** 0.5
print(f"weighted_gap = {gap}")
print(f"weighted_gap_error = {gap_error}")
print(f"weighted_gap_z = {gap / gap_error}")
print(f"log_multiple_for_two_errors = {(1.959964 * gap_error / gap) ** 2}")
doubled = {name: h / head + t / (2 * tail) for name, (h, t) in seen_hits.items()}
print(f"weighted_gap_if_tail_doubled = {doubled['challenger'] - doubled['incumbent']}")
per_hit = {p: (1 - p) / p for p in (tail, 0.2)}
print(f"tail_variance_per_hit = {per_hit[tail]}")
print(f"tail_variance_per_hit_raised = {per_hit[0.2]}")
print(f"tail_variance_cut = {per_hit[tail] / per_hit[0.2]}")
o = rng.random((200_000, 40)) < tail                                            # the variance formulas hold
total_hits = (o / tail).sum(1)
assert abs(total_hits.var() / (40 * per_hit[tail]) - 1) < 0.02
assert abs((o * (1 - tail) / tail**2).sum(1).mean() / (40 * per_hit[tail]) - 1) < 0.02
