"""Drops the smallest of a min-heap when it is over-full, which keeps the k farthest."""
from heapq import heappop, heappush


def nearest_depots(depots, k):
    heap = []
    for i, (x, y) in enumerate(depots):
        heappush(heap, (x * x + y * y, i))
        if len(heap) > max(k, 0):
            heappop(heap)
    return [i for _, i in sorted(heap)]
