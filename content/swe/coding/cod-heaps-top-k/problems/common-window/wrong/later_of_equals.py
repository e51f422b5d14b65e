"""Keeps the last of equally narrow windows."""
from heapq import heapify, heapreplace


def common_window(rows):
    if not rows or not all(rows):
        return []
    heap = [(row[0], which, 0) for which, row in enumerate(rows)]
    heapify(heap)
    most = max(row[0] for row in rows)
    best = [heap[0][0], most]
    while True:
        least, which, at = heap[0]
        if most - least <= best[1] - best[0]:
            best = [least, most]
        if at + 1 == len(rows[which]):
            return best
        following = rows[which][at + 1]
        most = max(most, following)
        heapreplace(heap, (following, which, at + 1))
