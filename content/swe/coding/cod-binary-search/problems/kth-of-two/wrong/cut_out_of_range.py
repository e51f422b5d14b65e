"""Lets the cut run over the whole short list although the long one may be too short for the rest."""


def kth_of_two(first, second, ranks):
    return [kth(first, second, rank) for rank in ranks]


def kth(short, long, rank):
    m, n = len(short), len(long)
    if not 1 <= rank <= m + n:
        return None
    lo, hi = 0, min(rank, m)
    while lo < hi:
        cut = (lo + hi) // 2
        if short[cut] < long[rank - cut - 1]:
            lo = cut + 1
        else:
            hi = cut
    last = []
    if lo > 0:
        last.append(short[lo - 1])
    if rank - lo > 0:
        last.append(long[rank - lo - 1])
    return max(last)
