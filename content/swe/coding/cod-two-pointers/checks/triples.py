"""Triples with a given sum: found once each, the number of looks, and how large the output itself can be."""

import math
import random
from itertools import combinations


def triples(values, target):
    a = sorted(values)
    n, found, looks = len(a), [], 0
    for i in range(n - 2):
        if i and a[i] == a[i - 1]:
            continue
        lo, hi = i + 1, n - 1
        while lo < hi:
            looks += 1
            total = a[i] + a[lo] + a[hi]
            if total < target:
                lo += 1
            elif total > target:
                hi -= 1
            else:
                found.append((a[i], a[lo], a[hi]))
                lo += 1
                hi -= 1
                while lo < hi and a[lo] == a[lo - 1]:
                    lo += 1
    return found, looks


draw = random.Random(4)
for _ in range(2000):
    values = [draw.randint(-5, 5) for _ in range(draw.randint(0, 11))]
    target = draw.randint(-6, 6)
    found, looks = triples(values, target)
    assert found == sorted({tuple(sorted(three)) for three in combinations(values, 3) if sum(three) == target})
    n = len(values)
    assert looks <= max((n - 1) * (n - 2) // 2, 0)

N = 3000
print(f"triples_of_3000 = {math.comb(N, 3)}")
most = sum(N - 2 - i for i in range(N - 2))
assert most == math.comb(N - 1, 2)
# the bound is reached: distinct values and a target below every sum
assert triples(range(60), -1)[1] == math.comb(59, 2)
print(f"looks_of_3000 = {most}")

found, _ = triples(range(-50, 51), 0)
assert len(found) == len(set(found))
print(f"zero_triples_of_101 = {len(found)}")
found, _ = triples(range(-500, 501), 0)
print(f"zero_triples_of_1001 = {len(found)}")
print(f"share_of_square = {len(found) / 1001**2:.3f}")

# the slip that skips the first of two twins, and the one that forgets the copies of the second member
twins = [-1, -1, 2]
assert triples(twins, 0)[0] == [(-1, -1, 2)]


def slips(values, target):
    """Two faults: skips the first of two equal first members, and reports copies of the second member."""
    a, found = sorted(values), []
    for i in range(len(a) - 2):
        if a[i] == a[i + 1]:
            continue
        lo, hi = i + 1, len(a) - 1
        while lo < hi:
            total = a[i] + a[lo] + a[hi]
            if total < target:
                lo += 1
            elif total > target:
                hi -= 1
            else:
                found.append([a[i], a[lo], a[hi]])
                lo += 1
                hi -= 1
    return found


assert slips(twins, 0) == []
assert slips([-2, 0, 0, 2, 2], 0) == [[-2, 0, 2], [-2, 0, 2]]
assert slips([0, 0, 0], 0) == []

# --- triples that cancel by chance: n amounts, uniform over the integers -r … r
def expected_chance(n, r):
    """The sum of three has its peak, 3/4 of the density of one, at zero."""
    return math.comb(n, 3) * 0.75 / (2 * r + 1)


n, r, rounds = 40, 100, 400
hits = 0
for _ in range(rounds):
    sample = [draw.randint(-r, r) for _ in range(n)]
    hits += sum(x + y + z == 0 for x, y, z in combinations(sample, 3))
assert abs(hits / rounds / expected_chance(n, r) - 1) < 0.06
print(f"chance_triples_million = {expected_chance(10**6, 5 * 10**8):.3e}")

PER_SECOND = 5e7
print(f"cubic_seconds = {math.comb(N, 3) / PER_SECOND:.0f}")
print(f"quadratic_seconds = {most / PER_SECOND:.2f}")
