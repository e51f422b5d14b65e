"""Extends a stretch from every start: quadratic."""


def sum_of_lows(values):
    total = 0
    for left in range(len(values)):
        low = values[left]
        for right in range(left, len(values)):
            if values[right] < low:
                low = values[right]
            total += low
    return total % 1_000_000_007
