"""Balances by the lengths of the heaps, in which items that have left the window still count."""
from heapq import heappop, heappush


def window_median(values, k):
    low, high, medians = [], [], []
    for i, value in enumerate(values):
        first = i - k + 1
        if low and value <= -low[0][0]:
            heappush(low, (-value, i))
        else:
            heappush(high, (value, i))
        while True:
            while low and low[0][1] < first:
                heappop(low)
            while high and high[0][1] < first:
                heappop(high)
            if len(low) > len(high) + 1:
                x, j = heappop(low)
                heappush(high, (-x, j))
            elif len(high) > len(low):
                x, j = heappop(high)
                heappush(low, (-x, j))
            else:
                break
        if first >= 0:
            medians.append(-low[0][0] + (high[0][0] if k % 2 == 0 and high else -low[0][0]))
    return medians
