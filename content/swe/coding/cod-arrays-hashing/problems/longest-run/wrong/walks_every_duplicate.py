"""Loops over the stream instead of the set, so a run's first value repeated many times walks its run every time."""


def longest_run(values):
    present = set(values)
    best = 0
    for value in values:
        if value - 1 in present:
            continue
        end = value + 1
        while end in present:
            end += 1
        best = max(best, end - value)
    return best
