"""Turned lists, blocks of nearest values and two sorted lists: searches against brute force, and the bugs on their examples."""

import itertools
import math
import random


def turned_bug(a, target):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == target:
            return mid
        if a[lo] < a[mid]:
            if a[lo] <= target < a[mid]:
                hi = mid - 1
            else:
                lo = mid + 1
        elif a[mid] < target <= a[hi]:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1


def turned_right(a, target):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == target:
            return mid
        if a[lo] <= a[mid]:
            if a[lo] <= target < a[mid]:
                hi = mid - 1
            else:
                lo = mid + 1
        elif a[mid] < target <= a[hi]:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1


bad = []
for n in range(0, 7):
    for turn in range(max(n, 1)):
        base = list(range(n))
        a = base[turn:] + base[:turn]
        for target in range(-1, n + 1):
            expected = a.index(target) if target in a else -1
            assert turned_right(a, target) == expected
            if turned_bug(a, target) != expected:
                bad.append((a, target))
assert bad[0] == ([1, 0], 0)
assert turned_bug([3, 1], 1) == -1 and turned_right([3, 1], 1) == 1
# with duplicates even the repaired comparison is wrong
lost = [
    (a, 0)
    for n in range(3, 6)
    for a in ([1] * i + [0] + [1] * (n - i - 1) for i in range(n))
    if turned_right(a, 0) == -1
]
assert lost[0][0] == [1, 0, 1, 1, 1], lost[0]
print(f"shortest_lost_with_duplicates = {len(lost[0][0])}")


def never_ends(a, x):
    lo, hi = 0, len(a) - 1
    for _ in range(100):
        if lo >= hi:
            return lo
        mid = (lo + hi) // 2
        if a[mid] <= x:
            lo = mid
        else:
            hi = mid - 1
    return None


assert never_ends([1, 2], 1) is None and never_ends([1, 2], 0) == 0


def kth(short, long, rank):
    if len(short) > len(long):
        short, long = long, short
    m, n, probes = len(short), len(long), 0
    lo, hi = max(0, rank - n), min(rank, m)
    while lo < hi:
        cut = (lo + hi) // 2
        probes += 1
        if short[cut] < long[rank - cut - 1]:
            lo = cut + 1
        else:
            hi = cut
    last = []
    if lo:
        last.append(short[lo - 1])
    if rank - lo:
        last.append(long[rank - lo - 1])
    return max(last), lo, probes


draw = random.Random(2)
for _ in range(3000):
    a = sorted(draw.randint(0, 9) for _ in range(draw.randint(0, 7)))
    b = sorted(draw.randint(0, 9) for _ in range(draw.randint(0, 7)))
    for rank in range(1, len(a) + len(b) + 1):
        value, _, probes = kth(a, b, rank)
        assert value == sorted(a + b)[rank - 1]
        assert probes <= math.ceil(math.log2(min(len(a), len(b)) + 1))

value, cut, _ = kth([2, 7, 8, 20], [1, 3, 9, 10, 11], 5)
print(f"example_kth = {value}")
print(f"example_cut = {cut}")
print(f"example_cut_long = {5 - cut}")
print(f"probes_short_1000 = {math.ceil(math.log2(1000 + 1))}")
print(f"merge_steps_median = {(1000 + 10**9) // 2}")


def nearest(values, target, k):
    lo, hi = 0, len(values) - k
    while lo < hi:
        mid = (lo + hi) // 2
        if target - values[mid] > values[mid + k] - target:
            lo = mid + 1
        else:
            hi = mid
    return values[lo : lo + k]


def nearest_absolute(values, target, k):
    lo, hi = 0, len(values) - k
    while lo < hi:
        mid = (lo + hi) // 2
        if abs(target - values[mid]) > abs(values[mid + k] - target):
            lo = mid + 1
        else:
            hi = mid
    return values[lo : lo + k]


for _ in range(2000):
    values = sorted(draw.randint(0, 12) for _ in range(draw.randint(1, 9)))
    target, k = draw.randint(-2, 14), draw.randint(1, len(values))
    brute = min(
        (values[i : i + k] for i in range(len(values) - k + 1)), key=lambda block: (sum(abs(v - target) for v in block), block)
    )
    assert nearest(values, target, k) == brute
assert nearest([1, 1, 1, 1, 10], 9, 2) == [1, 10] and nearest_absolute([1, 1, 1, 1, 10], 9, 2) == [1, 1]


def top(profile):
    lo, hi = 0, len(profile) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        if profile[mid] > profile[mid + 1]:
            hi = mid
        else:
            lo = mid + 1
    return lo


for size in range(1, 7):
    for profile in itertools.permutations(range(size)):
        peak = top(profile)
        assert all(profile[peak] > profile[i] for i in (peak - 1, peak + 1) if 0 <= i < size)


def staircase(grid, target):
    row, column, looks = 0, len(grid[0]) - 1, 0
    while row < len(grid) and column >= 0:
        looks += 1
        if grid[row][column] == target:
            return True, looks
        if grid[row][column] > target:
            column -= 1
        else:
            row += 1
    return False, looks


size = 1000
print(f"staircase_looks_of_1000 = {2 * size - 1}")
print(f"row_searches_of_1000 = {size * math.ceil(math.log2(size + 1))}")
