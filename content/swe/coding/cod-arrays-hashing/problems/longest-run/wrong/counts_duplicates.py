"""Sorts and walks the list, but lets a repeated value lengthen the run."""


def longest_run(values):
    ordered = sorted(values)
    best = length = 0
    previous = None
    for value in ordered:
        if previous is not None and value - previous in (0, 1):
            length += 1
        else:
            length = 1
        best = max(best, length)
        previous = value
    return best
