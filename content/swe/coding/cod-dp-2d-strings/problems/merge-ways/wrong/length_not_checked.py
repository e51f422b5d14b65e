"""Looks at the beginning of the merged text only."""


def count_merges(a, b, merged):
    mod = 1_000_000_007
    if len(a) + len(b) > len(merged):
        return 0
    ways = [0] * (len(b) + 1)           # ways[j]: merged[: i + j] from a[:i] and b[:j]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == j == 0:
                ways[0] = 1
                continue
            total = 0
            if i and a[i - 1] == merged[i + j - 1]:
                total += ways[j]
            if j and b[j - 1] == merged[i + j - 1]:
                total += ways[j - 1]
            ways[j] = total % mod
    return ways[-1]
