"""Remembers whether a prefix occurred and not how often, so several starts for one end count once."""


def count_shifts(changes, k):
    earlier = {0}
    level = shifts = 0
    for change in changes:
        level += change
        shifts += level - k in earlier
        earlier.add(level)
    return shifts
