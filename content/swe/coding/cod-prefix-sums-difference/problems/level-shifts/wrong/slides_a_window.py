"""Drops the oldest minute while the window's sum is above k, which supposes that a longer window never has a smaller sum."""


def count_shifts(changes, k):
    start = level = shifts = 0
    for end in range(len(changes)):
        level += changes[end]
        while start <= end and level > k:
            level -= changes[start]
            start += 1
        if start <= end and level == k:
            shifts += 1
    return shifts
