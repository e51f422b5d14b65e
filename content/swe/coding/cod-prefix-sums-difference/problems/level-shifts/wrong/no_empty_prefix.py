"""Starts with an empty map, so no stretch that begins with the first minute is found."""


def count_shifts(changes, k):
    earlier = {}
    level = shifts = 0
    for change in changes:
        level += change
        shifts += earlier.get(level - k, 0)
        earlier[level] = earlier.get(level, 0) + 1
    return shifts
