def count_shifts(changes, k):
    earlier = {0: 1}
    level = shifts = 0
    for change in changes:
        level += change
        shifts += earlier.get(level - k, 0)
        earlier[level] = earlier.get(level, 0) + 1
    return shifts
