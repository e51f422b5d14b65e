"""Keeps the prefixes in wrapping 64-bit arithmetic, so sums that differ by 2^64 look equal."""


def count_shifts(changes, k):
    earlier = {0: 1}
    level = shifts = 0
    for change in changes:
        level = (level + change) % (1 << 64)
        shifts += earlier.get((level - k) % (1 << 64), 0)
        earlier[level] = earlier.get(level, 0) + 1
    return shifts
