"""Tries every stretch that could stay: quadratic."""


def fewest_wagons(weights, load):
    keep = sum(weights) - load
    longest = 0 if keep == 0 else -1
    for left in range(len(weights)):
        total = 0
        for right in range(left, len(weights)):
            total += weights[right]
            if total == keep and right - left + 1 > longest:
                longest = right - left + 1
    return -1 if longest < 0 else len(weights) - longest
