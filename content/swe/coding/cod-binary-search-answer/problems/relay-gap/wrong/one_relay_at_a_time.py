"""Puts one relay after the other into the gap that is widest now."""

from heapq import heapify, heapreplace


def widest_gap(masts, extra):
    places = sorted(masts)
    heap = [(-float(b - a), b - a, 1) for a, b in zip(places, places[1:])]
    if not heap:
        return 0.0
    heapify(heap)
    for _ in range(extra):
        _, gap, pieces = heap[0]
        heapreplace(heap, (-gap / (pieces + 1), gap, pieces + 1))
    return -heap[0][0]
