"""Reduces the values modulo the prime before it compares them."""


def sum_of_lows(values):
    total = ending = 0
    runs = []
    for value in values:
        value %= 1_000_000_007
        count = 1
        while runs and runs[-1][0] >= value:
            low, starts = runs.pop()
            ending -= low * starts
            count += starts
        runs.append((value, count))
        ending += value * count
        total += ending
    return total % 1_000_000_007
