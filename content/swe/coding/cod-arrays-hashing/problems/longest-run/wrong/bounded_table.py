"""Marks presence in a table indexed by value − min, so two far apart int64 values need more memory than there is."""


def longest_run(values):
    if not values:
        return 0
    low = min(values)
    seen = bytearray(max(values) - low + 1)
    for value in values:
        seen[value - low] = 1
    best = length = 0
    for flag in seen:
        length = length + 1 if flag else 0
        best = max(best, length)
    return best
