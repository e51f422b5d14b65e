"""Halving: probes, loop variants that are right, overflow in 32 bits, and pages read from a drive."""

import itertools
import math
import random

from facts import fact


def lower(values, target):
    lo, hi, probes = 0, len(values), 0
    while lo < hi:
        mid = (lo + hi) // 2
        probes += 1
        if values[mid] < target:
            lo = mid + 1
        else:
            hi = mid
    return lo, probes


worst = 0
for n in range(0, 300):
    values = list(range(0, 2 * n, 2))
    most = 0
    for target in range(-1, 2 * n + 1):
        place, probes = lower(values, target)
        assert place == sum(v < target for v in values)
        most = max(most, probes)
    assert most == math.ceil(math.log2(n + 1)) if n else most == 0

print(f"probes_of_million = {math.ceil(math.log2(10**6 + 1))}")
print(f"probes_of_milliard = {math.ceil(math.log2(10**9 + 1))}")


def variant(values, target, full, closed, lo_plus, hi_minus):
    """One of sixteen loops for the first place with a value of at least target; None if it does not end or reads outside."""
    lo, hi = 0, len(values) if full else len(values) - 1
    for _ in range(50):
        if not (lo <= hi if closed else lo < hi):
            return lo
        mid = (lo + hi) // 2
        if not 0 <= mid < len(values):
            return None
        if values[mid] < target:
            lo = mid + 1 if lo_plus else mid
        else:
            hi = mid - 1 if hi_minus else mid
    return None


right = []
for choice in itertools.product([True, False], repeat=4):
    ok = True
    for n in range(0, 6):
        for values in itertools.combinations_with_replacement(range(1, 4), n):
            for target in range(0, 5):
                ok = ok and variant(values, target, *choice) == sum(v < target for v in values)
    if ok:
        right.append(choice)
# half-open throughout, or closed throughout
assert right == [(True, False, True, False), (False, True, True, True)]
print(f"loop_variants = {2**4}")
print(f"loop_variants_right = {len(right)}")

lo, hi = 1_500_000_000, 2_000_000_000
wrapped = (lo + hi + 2**31) % 2**32 - 2**31
print(f"sum_in_64_bits = {lo + hi}")
print(f"sum_in_32_bits = {wrapped}")
print(f"mid_in_32_bits = {int(wrapped / 2)}")
print(f"mid_right = {lo + (hi - lo) // 2}")

# a page holds 256 keys: levels of a tree over a milliard keys against probes scattered over a file
levels, covered = 0, 1
while covered < 10**9:
    covered *= 256
    levels += 1
read_us = fact("nvme_random_read_us")
probes = math.ceil(math.log2(10**9 + 1))
print(f"tree_levels = {levels}")
print(f"scattered_ms = {probes * read_us / 1000:g}")
print(f"tree_ms = {levels * read_us / 1000:g}")
# the last probes stay inside one page of 256 keys
inside = int(math.log2(256))
print(f"probes_before_last_page = {probes - inside}")

# exponential search for a place p costs at most 2 * floor(log2 p) + 2 probes or so
def gallop(values, target):
    probes, step = 0, 1
    while step <= len(values) and values[step - 1] < target:
        probes += 1
        step *= 2
    probes += step <= len(values)
    lo, hi = step // 2, min(step, len(values) + 1) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        probes += 1
        if values[mid] < target:
            lo = mid + 1
        else:
            hi = mid
    return lo, probes


values = list(range(100_000))
for place in [0, 1, 2, 3, 7, 8, 100, 1000, 4095, 4096, 50_000, 99_999]:
    found, probes = gallop(values, place)
    assert found == place
    assert probes <= 2 * math.ceil(math.log2(place + 2)) + 1
print(f"gallop_bound_at_1000 = {2 * math.ceil(math.log2(1002)) + 1}")

draw = random.Random(1)
for _ in range(300):
    values = sorted(draw.randint(0, 20) for _ in range(draw.randint(0, 15)))
    target = draw.randint(-1, 21)
    assert gallop(values, target)[0] == sum(v < target for v in values)
