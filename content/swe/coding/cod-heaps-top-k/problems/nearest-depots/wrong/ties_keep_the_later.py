"""Keeps the later of two equally far depots, because the index in the heap is not negated."""
from heapq import heappop, heappush


def nearest_depots(depots, k):
    heap = []
    for i, (x, y) in enumerate(depots):
        heappush(heap, (-(x * x + y * y), i))
        if len(heap) > max(k, 0):
            heappop(heap)
    return [i for _, i in sorted((-d, i) for d, i in heap)]
