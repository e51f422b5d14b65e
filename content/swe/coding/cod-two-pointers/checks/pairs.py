"""Converging pointers on a sorted list: looks, discarded pairs, counting under a budget, and when binary search wins."""

import math
import random


def pair_sum(a, target):
    """A hit and the number of sums that were looked at."""
    lo, hi, looks = 0, len(a) - 1, 0
    while lo < hi:
        looks += 1
        total = a[lo] + a[hi]
        if total == target:
            return (lo, hi), looks
        if total < target:
            lo += 1
        else:
            hi -= 1
    return None, looks


def pairs_within(a, budget):
    lo, hi, count = 0, len(a) - 1, 0
    while lo < hi:
        if a[lo] + a[hi] <= budget:
            count += hi - lo
            lo += 1
        else:
            hi -= 1
    return count


draw = random.Random(1)
for _ in range(3000):
    a = sorted(draw.randint(-6, 6) for _ in range(draw.randint(0, 10)))
    target = draw.randint(-12, 12)
    n = len(a)
    sums = [a[i] + a[j] for i in range(n) for j in range(i + 1, n)]
    hit, looks = pair_sum(a, target)
    assert (hit is not None) == (target in sums)
    assert looks <= max(n - 1, 0)
    assert pairs_within(a, target) == sum(total <= target for total in sums)

# the largest number of looks, found by asking for sums that do not exist
most = 0
for n in (2, 3, 5, 8, 13):
    a = [2 * v for v in range(n)]
    worst = max(pair_sum(a, target)[1] for target in range(-1, 4 * n, 2))
    assert worst == n - 1
N = 10**6
print(f"pairs_of_million = {N * (N - 1) // 2}")
print(f"looks_of_million = {pair_sum(range(0, 2 * N, 2), -1)[1]}")

# --- common items of two sorted lists: walk both, or search each item of the short one in the long one
halvings = math.ceil(math.log2(N))
threshold = max(m for m in range(1, N) if m * halvings < N + m)
print(f"halvings_of_million = {halvings}")
print(f"search_wins_up_to = {threshold}")
print(f"walk_steps_1000 = {N + 1000}")
print(f"search_steps_1000 = {1000 * halvings}")
