"""Follows both logs at every tie without a memory: right, and exponential."""


def count_merges(a, b, merged):
    if len(a) + len(b) != len(merged):
        return 0

    def go(i, j):
        if i + j == len(merged):
            return 1
        total = 0
        if i < len(a) and a[i] == merged[i + j]:
            total += go(i + 1, j)
        if j < len(b) and b[j] == merged[i + j]:
            total += go(i, j + 1)
        return total

    return go(0, 0) % 1_000_000_007
