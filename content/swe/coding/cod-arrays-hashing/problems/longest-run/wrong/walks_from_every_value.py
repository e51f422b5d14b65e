"""Walks upward from every value instead of only from the first value of a run, so one long run costs O(n²)."""


def longest_run(values):
    present = set(values)
    best = 0
    for value in present:
        end = value
        while end in present:
            end += 1
        best = max(best, end - value)
    return best
