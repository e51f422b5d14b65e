def fewest_wagons(weights, load):
    keep = sum(weights) - load
    if keep < 0:
        return -1
    longest = 0 if keep == 0 else -1
    left = total = 0
    for right, weight in enumerate(weights):
        total += weight
        while total > keep:
            total -= weights[left]
            left += 1
        if total == keep:
            longest = max(longest, right - left + 1)
    return -1 if longest < 0 else len(weights) - longest
