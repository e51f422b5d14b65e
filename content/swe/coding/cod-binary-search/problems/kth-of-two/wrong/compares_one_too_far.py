"""Compares with the value behind the cut of the long list instead of the one before it."""


def kth_of_two(first, second, ranks):
    return [kth(first, second, rank) for rank in ranks]


def kth(short, long, rank):
    if len(short) > len(long):
        short, long = long, short
    m, n = len(short), len(long)
    if not 1 <= rank <= m + n:
        return None
    lo, hi = max(0, rank - n), min(rank, m)
    while lo < hi:
        cut = (lo + hi) // 2
        behind = long[rank - cut] if rank - cut < n else float("inf")
        if short[cut] < behind:
            lo = cut + 1
        else:
            hi = cut
    last = []
    if lo > 0:
        last.append(short[lo - 1])
    if rank - lo > 0:
        last.append(long[rank - lo - 1])
    return max(last)
