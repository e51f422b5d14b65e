"""Goes on when a row is used up, so later windows lack that row."""
from heapq import heapify, heappop, heappush


def common_window(rows):
    if not rows or not all(rows):
        return []
    heap = [(row[0], which, 0) for which, row in enumerate(rows)]
    heapify(heap)
    most = max(row[0] for row in rows)
    best = [heap[0][0], most]
    while heap:
        least, which, at = heappop(heap)
        if most - least < best[1] - best[0]:
            best = [least, most]
        if at + 1 < len(rows[which]):
            following = rows[which][at + 1]
            most = max(most, following)
            heappush(heap, (following, which, at + 1))
    return best
