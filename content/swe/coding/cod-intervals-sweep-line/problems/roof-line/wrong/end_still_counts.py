"""Lets a bid count at its end."""
from heapq import heappop, heappush


def roof_line(bids):
    ordered = sorted(bids)
    borders = sorted({moment for bid in bids for moment in bid[:2]})
    heap, at, line = [], 0, []
    for moment in borders:
        while at < len(ordered) and ordered[at][0] <= moment:
            heappush(heap, (-ordered[at][2], ordered[at][1]))
            at += 1
        while heap and heap[0][1] < moment:
            heappop(heap)
        price = -heap[0][0] if heap else 0
        if not line or line[-1][1] != price:
            line.append([moment, price])
    return line
