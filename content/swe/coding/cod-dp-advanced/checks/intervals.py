"""Interval tables: magnets by the last one pulled, beams by the first cut, and the keys of a memo."""

import math
import random
from functools import lru_cache
from itertools import product


def by_last(strengths):
    row = [0, *strengths, 0]
    n = len(row)
    best = [[0] * n for _ in range(n)]
    looks = 0
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            found = []
            for last in range(left + 1, right):
                looks += 1
                found.append(best[left][last] + best[last][right] + row[last] * (row[left] + row[right]))
            best[left][right] = max(found)
    return best[0][n - 1], looks


def by_first(strengths):
    """Splits at the first one pulled, as if both sides kept their neighbours."""
    row = [0, *strengths, 0]
    n = len(row)
    best = [[0] * n for _ in range(n)]
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            best[left][right] = max(best[left][k] + best[k][right] + row[k] * (row[k - 1] + row[k + 1]) for k in range(left + 1, right))
    return best[0][n - 1]


@lru_cache(maxsize=None)
def brute(row):
    options = []
    for i, strength in enumerate(row):
        left = row[i - 1] if i else 0
        right = row[i + 1] if i + 1 < len(row) else 0
        options.append(strength * (left + right) + brute(row[:i] + row[i + 1 :]))
    return max(options, default=0)


draw = random.Random(1)
for _ in range(400):
    row = tuple(draw.randint(-5, 5) for _ in range(draw.randint(0, 6)))
    value, looks = by_last(list(row))
    assert value == brute(row) and looks == math.comb(len(row) + 2, 3)
print(f"hand_energy = {by_last([3, 1, 4])[0]}")
print(f"looks_100 = {by_last([1] * 100)[1]}")
print(f"orders_100 = {float(math.factorial(100)):.3e}")
print(f"subsets_100 = {float(2**100):.3e}")
print(f"last_right = {by_last([-1, 2, -1])[0]}")
print(f"first_gets = {by_first([-1, 2, -1])}")
shortest = next(row for n in range(1, 4) for row in product(range(-2, 3), repeat=n) if by_first(list(row)) != by_last(list(row))[0])
print(f"first_fails_from = {len(shortest)}")


# ---- beams: each cut costs the length of the piece that is cut
def beam(marks):
    n = len(marks)
    cost = [[0] * n for _ in range(n)]
    looks = 0
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            looks += width - 1
            cost[left][right] = marks[right] - marks[left] + min(cost[left][k] + cost[k][right] for k in range(left + 1, right))
    return cost[0][n - 1] if n else 0, looks


def beam_narrow(marks):
    """The best cut of an interval lies between those of the two intervals one mark shorter."""
    n = len(marks)
    cost = [[0] * n for _ in range(n)]
    cut = [[0] * n for _ in range(n)]
    looks = 0
    for left in range(n - 1):
        cut[left][left + 1] = left + 1
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            low, high = max(cut[left][right - 1], left + 1), min(cut[left + 1][right], right - 1)
            looks += high - low + 1
            best = min((cost[left][k] + cost[k][right], k) for k in range(low, high + 1))
            cost[left][right], cut[left][right] = marks[right] - marks[left] + best[0], best[1]
    return cost[0][n - 1], looks


def halving(marks):
    if len(marks) < 3:
        return 0
    middle = (marks[0] + marks[-1]) / 2
    k = min(range(1, len(marks) - 1), key=lambda i: abs(marks[i] - middle))
    return marks[-1] - marks[0] + halving(marks[: k + 1]) + halving(marks[k:])


for _ in range(300):
    marks = sorted(draw.sample(range(60), draw.randint(3, 12)))
    assert beam(marks)[0] == beam_narrow(marks)[0] <= halving(marks)
print(f"beam_hand = {beam([0, 2, 5, 6, 10])[0]}")
worse = next(m for m in ([0, *c, 12] for c in product(range(1, 12), repeat=3)) if m == sorted(set(m)) and halving(m) > beam(m)[0])
print(f"halving_gets = {halving(worse)}")
print(f"halving_right = {beam(worse)[0]}")
print(f"halving_marks = {worse[1] * 10000 + worse[2] * 100 + worse[3]}")
long = sorted(draw.sample(range(10**6), 300))
print(f"beam_looks_300 = {beam(long)[1]}")
narrow = beam_narrow(long)[1]
assert narrow < 2 * 300 * 300
print(f"narrow_bound_300 = {2 * 300 * 300}")

# ---- the memo with too much and too little in its key
state = {"marks": []}


@lru_cache(maxsize=None)
def cheapest(left, right, paid):
    if right - left < 2:
        return paid
    marks = state["marks"]
    return min(
        cheapest(k, right, cheapest(left, k, paid + marks[right] - marks[left])) for k in range(left + 1, right)
    )


def stale(marks):
    state["marks"] = marks
    return cheapest(0, len(marks) - 1, 0)


print(f"stale_first = {stale([0, 2, 5])}")
print(f"stale_second = {stale([0, 4, 9])}")
print(f"stale_right = {beam([0, 4, 9])[0]}")
cheapest.cache_clear()
marks = [0, 3, 4, 11, 13, 20, 29, 31, 40]
assert stale(marks) == beam(marks)[0]
print(f"paid_keys = {cheapest.cache_info().currsize}")
print(f"interval_keys = {math.comb(len(marks), 2)}")
