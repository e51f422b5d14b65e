"""Sorts and walks the list, but a repeated value ends the run because the step is 0 and not 1."""


def longest_run(values):
    ordered = sorted(values)
    best = length = 0
    for i, value in enumerate(ordered):
        if i > 0 and value == ordered[i - 1] + 1:
            length += 1
        else:
            length = 1
        best = max(best, length)
    return best
