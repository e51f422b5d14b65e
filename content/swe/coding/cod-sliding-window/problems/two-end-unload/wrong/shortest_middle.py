"""Keeps the shortest stretch that fits instead of the longest, and so unloads too many wagons."""


def fewest_wagons(weights, load):
    keep = sum(weights) - load
    if keep < 0:
        return -1
    if keep == 0:
        return len(weights)
    best = None
    left = total = 0
    for right, weight in enumerate(weights):
        total += weight
        while total > keep:
            total -= weights[left]
            left += 1
        if total == keep and (best is None or right - left + 1 < best):
            best = right - left + 1
    return -1 if best is None else len(weights) - best
