def sum_of_lows(values):
    total = ending = 0
    runs = []
    for value in values:
        count = 1
        while runs and runs[-1][0] >= value:
            low, starts = runs.pop()
            ending -= low * starts
            count += starts
        runs.append((value, count))
        ending += value * count
        total += ending
    return total % 1_000_000_007
