"""Drives to the nearest depot that is left, from wherever it stands."""

from heapq import heappop, heappush


def shortest_round(n, streets, start, depots):
    out = [[] for _ in range(n)]
    for a, b, length in streets:
        out[a].append((b, length))
    left, here, total = set(depots) - {start}, start, 0
    while left:
        best, queue = {here: 0}, [(0, here)]
        while queue:
            way, at = heappop(queue)
            for b, length in out[at]:
                if way + length < best.get(b, float("inf")):
                    best[b] = way + length
                    heappush(queue, (way + length, b))
        reachable = [(best[d], d) for d in left if d in best]
        if not reachable:
            return -1
        way, here = min(reachable)
        total += way
        left.discard(here)
    return total
