"""Shrinks with if instead of while, so a heavy newcomer leaves the stretch too heavy and hits are missed."""


def fewest_wagons(weights, load):
    keep = sum(weights) - load
    if keep < 0:
        return -1
    longest = 0 if keep == 0 else -1
    left = total = 0
    for right, weight in enumerate(weights):
        total += weight
        if total > keep:
            total -= weights[left]
            left += 1
        if total == keep:
            longest = max(longest, right - left + 1)
    return -1 if longest < 0 else len(weights) - longest
