"""Chosen values that make all prefixes share a hash in CPython, counted; and a count of the same stretches by sorting."""

import random
from bisect import bisect_left

P = 2**61 - 1
assert hash(P) == 0 and hash(5 * P) == 0 and P < 2**63


class Key:
    """An integer whose comparisons are counted."""

    compared = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        Key.compared += 1
        return self.value == other.value


def count_with_map(values, k):
    earlier, total, found = {Key(0): 1}, 0, 0
    for value in values:
        total += value
        found += earlier.get(Key(total - k), 0)
        here = Key(total)
        earlier[here] = earlier.get(here, 0) + 1
    return found


def count_by_sorting(values, k):
    """O(n log n) for every input: places of equal prefixes lie together and ascend."""
    prefixes = [0]
    for value in values:
        prefixes.append(prefixes[-1] + value)
    order = sorted((prefix, place) for place, prefix in enumerate(prefixes))
    found = 0
    for prefix, place in order:
        found += bisect_left(order, (prefix - k, place)) - bisect_left(order, (prefix - k, -1))
    return found


def brute(values, k):
    return sum(sum(values[i:j]) == k for i in range(len(values)) for j in range(i + 1, len(values) + 1))


draw = random.Random(3)
for _ in range(1000):
    values = [draw.randint(-5, 5) for _ in range(draw.randint(0, 10))]
    k = draw.randint(-6, 6)
    assert count_by_sorting(values, k) == brute(values, k) == count_with_map(values, k)


def comparisons(values, k):
    Key.compared = 0
    count_with_map(values, k)
    return Key.compared


# With k = 0 and every value P, step j asks three times (two lookups, one insertion) among j keys of one hash.
for n in (50, 200):
    assert comparisons([P] * n, 0) == 3 * n * (n + 1) // 2
N = 2000
print(f"attack_comparisons_2000 = {comparisons([P] * N, 0)}")
print(f"attack_comparisons_200k = {3 * 200_000 * 200_001 // 2:.2e}")
spread = [draw.randint(1, 10**9) for _ in range(N)]
# Strangers with equal full hashes do not occur here, and a fresh key meets nobody.
print(f"spread_comparisons_2000 = {comparisons(spread, 0)}")

# Whoever chooses the values chooses the prefixes: differences of any wanted list give it back.
for _ in range(200):
    wanted = [draw.randint(-(2**40), 2**40) for _ in range(8)]
    values = [wanted[0]] + [b - a for a, b in zip(wanted, wanted[1:])]
    total, prefixes = 0, []
    for value in values:
        total += value
        prefixes.append(total)
    assert prefixes == wanted
