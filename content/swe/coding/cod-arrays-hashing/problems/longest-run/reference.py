def longest_run(values):
    present = set(values)
    best = 0
    for start in present:
        if start - 1 in present:
            continue
        end = start + 1
        while end in present:
            end += 1
        best = max(best, end - start)
    return best
