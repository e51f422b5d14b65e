"""Extends every start over the rest of the log: right, but quadratic."""


def count_shifts(changes, k):
    shifts = 0
    for start in range(len(changes)):
        level = 0
        for end in range(start, len(changes)):
            level += changes[end]
            shifts += level == k
    return shifts
