"""Keeps all values since the beginning: the median of a prefix instead of a window."""
from heapq import heappop, heappush


def window_median(values, k):
    low, high, out = [], [], []
    for i, value in enumerate(values):
        heappush(low, -value)
        heappush(high, -heappop(low))
        if len(high) > len(low):
            heappush(low, -heappop(high))
        if i >= k - 1:
            out.append(-low[0] + (high[0] if k % 2 == 0 else -low[0]))
    return out
