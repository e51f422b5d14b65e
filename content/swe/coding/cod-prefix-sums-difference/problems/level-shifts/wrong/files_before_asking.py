"""Files the new prefix before the lookup, so with k = 0 every minute also counts an empty stretch."""


def count_shifts(changes, k):
    earlier = {0: 1}
    level = shifts = 0
    for change in changes:
        level += change
        earlier[level] = earlier.get(level, 0) + 1
        shifts += earlier.get(level - k, 0)
    return shifts
