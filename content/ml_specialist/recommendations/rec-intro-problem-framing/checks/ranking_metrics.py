"""Ranking metrics: worked values, optimality of sorting by brute force, normalisation, sampled negatives.

Tolerance: identities to 1e-12; the theorem is enumerated over every permutation of random joint distributions.
"""
from itertools import permutations
from math import comb, log2, sqrt

import numpy as np


def dcg(gains):
    return sum(g / log2(rank + 1) for rank, g in enumerate(gains, start=1))


# --- the worked list -------------------------------------------------------------------------------------------
grades = [3, 2, 3, 0, 1, 2]
for name, gain in (("linear", lambda g: g), ("exponential", lambda g: 2**g - 1)):
    gains = [gain(g) for g in grades]
    actual = dcg(gains)
    ideal = max(dcg(order) for order in set(permutations(gains)))       # brute force, not a sort
    assert abs(ideal - dcg(sorted(gains, reverse=True))) < 1e-12
    print(f"dcg_{name} = {actual}")
    print(f"idcg_{name} = {ideal}")
    print(f"ndcg_{name} = {actual / ideal}")

relevant = [int(g >= 2) for g in grades]
print(f"recall_at_3 = {sum(relevant[:3]) / sum(relevant)}")
precisions = [sum(relevant[:k]) / k for k in range(1, 7)]
print(f"ap_at_6 = {sum(r * p for r, p in zip(relevant, precisions)) / min(6, sum(relevant))}")

single = [0, 1, 0, 0]
print(f"ndcg_single_rank_2 = {dcg(single) / dcg(sorted(single, reverse=True))}")
print(f"rr_rank_2 = {1 / (single.index(1) + 1)}")

# --- a random order: mean RR is the harmonic number over N, precision is R / N ---------------------------------------
size = 1_000
mean_rr = sum(1 / rank for rank in range(1, size + 1)) / size
place = np.random.default_rng(3).permuted(np.tile(np.arange(1, size + 1), (2_000, 1)), axis=1)[:, 0]
assert abs(np.mean(1 / place) - mean_rr) < 4 * np.std(1 / place) / sqrt(place.size)
print(f"random_rr_thousand = {mean_rr}")

# --- error and order part company ---------------------------------------------------------------------------------
truth = np.array([4.1, 4.0])
for name, guess in (("wrong", [4.0, 4.1]), ("right", [3.1, 3.0])):
    assert (guess[0] > guess[1]) == (name == "right")
    print(f"rmse_{name}_order = {sqrt(np.mean((truth - np.array(guess)) ** 2))}")

# --- additive metrics are maximised by sorting expected gains, whatever the dependence ------------------------------
rng = np.random.default_rng(1)
discount = 1 / np.log2(np.arange(2, 7))
for _ in range(60):
    worlds = (rng.random((8, 5)) < rng.random(5)).astype(float)         # 8 joint outcomes of 5 dependent items
    worlds[worlds.sum(1) == 0, 0] = 1
    weight = rng.dirichlet(np.ones(8))
    ideal = np.array([dcg(sorted(w, reverse=True)) for w in worlds])
    weights_of_rank = {
        "precision": (np.r_[np.ones(3) / 3, 0, 0], worlds),
        "recall": (np.r_[np.ones(3), 0, 0], worlds / worlds.sum(1, keepdims=True)),
        "dcg": (discount, worlds),
        "ndcg": (discount, worlds / ideal[:, None]),
    }
    for d, gain in weights_of_rank.values():
        per_list = {p: weight @ (gain[:, p] @ d) for p in permutations(range(5))}
        by_expected_gain = tuple(np.argsort(-(weight @ gain), kind="stable"))
        assert per_list[by_expected_gain] >= max(per_list.values()) - 1e-12

# Hit rate is outside the family: sorting by relevance is not optimal for it.
two_types = np.array([[1, 1, 0], [0, 0, 1]], float)
chance = np.array([0.6, 0.4])
hit = {p: chance @ (two_types[:, p[:2]].max(1)) for p in permutations(range(3))}
useful = {p: chance @ (two_types[:, p[:2]].mean(1)) for p in permutations(range(3))}
print(f"same_kind_precision = {useful[(0, 1, 2)]}")
print(f"same_kind_success = {hit[(0, 1, 2)]}")
print(f"mixed_precision = {useful[(0, 2, 1)]}")
print(f"mixed_success = {hit[(0, 2, 1)]}")
assert useful[(0, 1, 2)] == max(useful.values()) and hit[(0, 2, 1)] == max(hit.values())

# --- normalising turns the order round ---------------------------------------------------------------------------
users = np.array([[1, 0, 0, 0], [0, 1, 1, 1]], float)                   # a | b c d
share = np.array([0.4, 0.6])
ideal = np.array([dcg(sorted(u, reverse=True)) for u in users])
print(f"ideal_three_relevant = {ideal[1]}")
print(f"ndcg_gain_b = {(share @ (users / ideal[:, None]))[1]}")
first_a, first_b = (0, 1, 2, 3), (1, 2, 3, 0)
dcg_of = {p: share @ [dcg(u[list(p)]) for u in users] for p in permutations(range(4))}
ndcg_of = {p: share @ ([dcg(u[list(p)]) for u in users] / ideal) for p in permutations(range(4))}
assert dcg_of[first_b] == max(dcg_of.values()) and ndcg_of[first_a] > max(v for p, v in ndcg_of.items() if p[0] != 0)
print(f"dcg_a_first = {dcg_of[first_a]}")
print(f"dcg_b_first = {dcg_of[first_b]}")
print(f"ndcg_a_first = {ndcg_of[first_a]}")
print(f"ndcg_b_first = {ndcg_of[first_b]}")

# --- 100 sampled negatives --------------------------------------------------------------------------------------
better = 5_000 / 100_000                                                # rank 5,001 among 100,001 items
inside = sum(comb(100, k) * better**k * (1 - better) ** (100 - k) for k in range(10))
drawn = np.random.default_rng(2).hypergeometric(5_000, 95_000, 100, size=200_000)
assert abs(np.mean(drawn <= 9) - inside) < 0.003
print(f"sampled_hit_probability = {inside}")

# --- chain rule of entropy ---------------------------------------------------------------------------------------


def entropy(p):
    p = p[p > 0]
    return float(-(p * np.log(p)).sum())


joint = rng.dirichlet(np.ones(20)).reshape(4, 5)                         # user x category
by_user, by_category = joint.sum(1), joint.sum(0)
within = sum(w * entropy(row / w) for row, w in zip(joint, by_user))
information = (joint * np.log(joint / np.outer(by_user, by_category))).sum()
assert abs(entropy(by_category) - within - information) < 1e-12
