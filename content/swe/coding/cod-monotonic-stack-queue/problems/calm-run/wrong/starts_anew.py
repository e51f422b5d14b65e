"""Begins a new run at the reading that disturbs and forgets calm ones before it."""


def calm_run(readings, tolerance):
    best = [0, 0]
    if tolerance < 0:
        return best
    left = 0
    for right, reading in enumerate(readings):
        if right == left:
            low = high = reading
        low, high = min(low, reading), max(high, reading)
        if high - low > tolerance:
            left = right
            low = high = reading
        if right - left + 1 > best[1]:
            best = [left, right - left + 1]
    return best
