def longest_run(values):
    best = 0
    for start in values:
        length = 0
        while start + length in values:
            length += 1
        best = max(best, length)
    return best
