"""Interval rules: earliest end against all subsets, how often wrong rules fail on random instances, and what tests find."""

import itertools
import math
import random


def greedy(items, key):
    chosen = []
    for start, end in sorted(items, key=key):
        if all(end <= s or e <= start for s, e in chosen):
            chosen.append((start, end))
    return len(chosen)


def best(items):
    """Dynamic program over intervals by end."""
    items = sorted(items, key=lambda x: x[1])
    table = [0]
    for i, (start, _) in enumerate(items):
        before = sum(end <= start for _, end in items[:i])
        table.append(max(table[-1], table[before] + 1))
    return table[-1]


def brute(items):
    for k in range(len(items), 0, -1):
        for pick in itertools.combinations(items, k):
            if all(a[1] <= b[0] or b[1] <= a[0] for a, b in itertools.combinations(pick, 2)):
                return k
    return 0


RULES = {
    "end": lambda x: (x[1], x[0]),
    "start": lambda x: (x[0], x[1]),
    "shortest": lambda x: (x[1] - x[0], x[0]),
}
rng = random.Random(1)


def draw(n, top=12):
    items = []
    for _ in range(n):
        start = rng.randrange(top)
        items.append((start, rng.randint(start + 1, top)))
    return items


for _ in range(400):
    items = draw(rng.randint(0, 7))
    assert best(items) == brute(items) == greedy(items, RULES["end"])

ROUNDS = 20_000
for name, key in RULES.items():
    failed = 0
    for _ in range(ROUNDS):
        items = draw(6)
        failed += greedy(items, key) != best(items)
    share = failed / ROUNDS
    if name == "end":
        assert failed == 0
    else:
        print(f"{name}_fails_percent = {100 * share:.1f}")
    if name == "shortest":
        # chance that 1,000 random instances all look right
        print(f"shortest_expected_tests = {1 / share:.0f}")
        assert (1 - share) ** 1000 < 1e-4

# the smallest counterexample to "shortest first"
items = [(0, 5), (4, 6), (5, 10)]
print(f"shortest_gets = {greedy(items, RULES['shortest'])}")
print(f"end_gets = {greedy(items, RULES['end'])}")

# subsets of 20 bookings against a sort
print(f"subsets_of_20 = {2**20}")
