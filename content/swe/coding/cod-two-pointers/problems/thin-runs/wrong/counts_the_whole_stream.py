"""Counts each value over the whole list and not within its run."""


def thin_runs(values, k):
    seen = {}
    write = 0
    for read in range(len(values)):
        value = values[read]
        seen[value] = seen.get(value, 0) + 1
        if seen[value] <= k:
            values[write] = value
            write += 1
    return write
