"""Shuffles, reservoirs, rejection and the weighted race: exact probabilities, and simulations held against them."""

import math
import random
from collections import Counter
from fractions import Fraction
from itertools import permutations, product


def naive_shuffle_shares(n):
    counts = Counter()
    for choices in product(range(n), repeat=n):
        items = list(range(n))
        for i, j in enumerate(choices):
            items[i], items[j] = items[j], items[i]
        counts[tuple(items)] += 1
    return counts


shares = naive_shuffle_shares(3)
print(f"naive_paths_3 = {sum(shares.values())}")
print(f"naive_most_3 = {max(shares.values())}")
print(f"naive_least_3 = {min(shares.values())}")
assert len(shares) == 6 and sum(shares.values()) % 6
print(f"naive_most_share_3 = {100 * max(shares.values()) / 27:.1f}")
print(f"fair_share_3 = {100 / 6:.1f}")
mean_gap = sum((Fraction(c, 27) - Fraction(1, 6)) ** 2 / Fraction(1, 6) for c in shares.values())
print(f"gap_per_draw = {float(mean_gap):.4f}")
# noncentrality needed to exceed the 0.1 % point of chi-square with 5 degrees of freedom by a wide margin
print(f"shuffles_for_20_points = {math.ceil(20 / float(mean_gap))}")

# bytes modulo 100
low, high = Fraction(3, 256), Fraction(2, 256)
assert 56 * low + 44 * high == 1
print(f"byte_ratio = {float(low / high):.1f}")
print(f"byte_draws = {256 / 200:.2f}")
print(f"byte_rejected_percent = {100 * 56 / 256:.1f}")
print(f"byte_low_half_percent = {100 * (50 * 3) / 256:.1f}")

harmonic = lambda n: sum(1 / i for i in range(1, n + 1))
print(f"swaps_one_of_million = {harmonic(10**6):.1f}")
print(f"swaps_100_of_million = {100 + 100 * (harmonic(10**6) - harmonic(100)):.0f}")

# reservoir of k: each of n items with probability k/n, exactly, by following the chances
def reservoir_chances(n, k):
    kept = [Fraction(1)] * k
    for i in range(k, n):
        kept = [c * (1 - Fraction(k, i + 1) * Fraction(1, k)) for c in kept] + [Fraction(k, i + 1)]
    return kept


assert all(c == Fraction(3, 10) for c in reservoir_chances(10, 3))


def successive(weights, k):
    chances = Counter()
    for order in permutations(range(len(weights)), k):
        left, chance = sum(weights), Fraction(1)
        for i in order:
            chance *= Fraction(weights[i], left)
            left -= weights[i]
        chances[frozenset(order)] += chance
    return chances


pairs = successive([1, 2, 3], 2)
print(f"pair_01 = {float(pairs[frozenset((0, 1))]):.3f}")
print(f"pair_02 = {float(pairs[frozenset((0, 2))]):.3f}")
print(f"pair_12 = {float(pairs[frozenset((1, 2))]):.3f}")
inclusion = [float(sum(c for s, c in pairs.items() if i in s)) for i in range(3)]
print(f"inclusion_0 = {inclusion[0]:.3f}")
print(f"inclusion_2 = {inclusion[2]:.3f}")
print(f"proportional_2 = {2 * 3 / 6:.3f}")

draw = random.Random(3)


def race(weights, k):
    return frozenset(sorted(range(len(weights)), key=lambda i: draw.expovariate(1) / weights[i])[:k])


def product_key(weights, k):
    return frozenset(sorted(range(len(weights)), key=lambda i: -draw.random() * weights[i])[:k])


def statistic(sampler, rounds):
    weights = [1, 2, 3]
    counts = Counter(sampler(weights, 2) for _ in range(rounds))
    return sum((counts[s] - rounds * float(c)) ** 2 / (rounds * float(c)) for s, c in pairs.items())


mean_right = sum(statistic(race, 1000) for _ in range(200)) / 200
assert 1.5 < mean_right < 2.5  # two degrees of freedom
mean_wrong = sum(statistic(product_key, 1000) for _ in range(30)) / 30
assert mean_wrong > 5 * mean_right
print(f"wrong_statistic_mean = {mean_wrong:.0f}")
# u · w instead of a wait divided by w, for weights 1 and 2: P(u > 2v) = 1/4
hits = sum(draw.random() > 2 * draw.random() for _ in range(200_000)) / 200_000
assert abs(hits - 0.25) < 0.006
print(f"product_key_first = {0.5 * 0.5:.2f}")
print(f"race_first = {1 / 3:.3f}")
print(f"chi_square_limit_2 = {-2 * math.log(0.001):.1f}")
