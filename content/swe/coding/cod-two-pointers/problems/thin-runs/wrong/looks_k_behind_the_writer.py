"""Compares with the item k places behind the writer, which is right on sorted input only."""


def thin_runs(values, k):
    if k <= 0:
        return 0
    write = 0
    for value in values:
        if write < k or values[write - k] != value:
            values[write] = value
            write += 1
    return write
