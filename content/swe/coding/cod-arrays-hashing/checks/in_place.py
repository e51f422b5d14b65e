"""The array as its own table: swaps of the cyclic placement, and bucket counting against sorting."""

import itertools
import math
import random


def place(a):
    """Puts each value v of 1 … n to index v - 1 where it can; returns the number of swaps."""
    swaps = 0
    for i in range(len(a)):
        while 1 <= a[i] <= len(a) and a[a[i] - 1] != a[i]:
            home = a[i] - 1
            a[i], a[home] = a[home], a[i]
            swaps += 1
    return swaps


def missing(a):
    return sorted(set(range(1, len(a) + 1)) - set(a))


most = {}
for n in range(1, 7):
    for values in itertools.product(range(0, n + 2), repeat=n):
        a = list(values)
        swaps = place(a)
        assert [i + 1 for i in range(n) if a[i] != i + 1] == missing(values)
        most[n] = max(most.get(n, 0), swaps)
assert all(swaps == n - 1 for n, swaps in most.items())
print(f"most_swaps_six_values = {most[6]}")


def hangs(a, limit=1000):
    """The version that asks whether the value sits at home, not whether home already holds it."""
    swaps = 0
    for i in range(len(a)):
        while a[i] != i + 1:
            home = a[i] - 1
            a[i], a[home] = a[home], a[i]
            swaps += 1
            if swaps > limit:
                return True
    return False


assert hangs([1, 1]) and not hangs([2, 1, 3])
assert hangs([2, 2]) and place([2, 2]) == 0

# --- bucket counting: the k most frequent, against sorting, on random streams
draw = random.Random(5)
for _ in range(500):
    stream = [draw.randint(0, 6) for _ in range(draw.randint(0, 20))]
    count = {}
    for item in stream:
        count[item] = count.get(item, 0) + 1
    buckets = [[] for _ in range(len(stream) + 1)]
    for item, times in count.items():
        buckets[times].append(item)
    by_bucket = [item for bucket in reversed(buckets) for item in bucket]
    assert by_bucket == sorted(count, key=lambda item: -count[item])

DISTINCT = 10**6
print(f"sort_comparisons_million = {DISTINCT * math.log2(DISTINCT):.3e}")
