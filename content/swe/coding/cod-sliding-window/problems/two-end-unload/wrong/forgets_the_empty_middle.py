"""Does not allow that every wagon is unloaded."""


def fewest_wagons(weights, load):
    keep = sum(weights) - load
    longest = 0
    left = total = 0
    for right, weight in enumerate(weights):
        total += weight
        while left <= right and total > keep:
            total -= weights[left]
            left += 1
        if total == keep and left <= right:
            longest = max(longest, right - left + 1)
    if longest == 0:
        return 0 if not weights and load == 0 else -1
    return len(weights) - longest
