"""Runs Dijkstra on the sum of the limits and reports the weakest road of that route."""

from heapq import heappop, heappush


def heaviest_loads(n, roads, trips):
    near = [[] for _ in range(n)]
    for a, b, load in roads:
        near[a].append((b, load))
        near[b].append((a, load))

    def trip(a, b):
        done, queue = set(), [(0, a, 1_000_000_000)]
        while queue:
            far, x, least = heappop(queue)
            if x == b:
                return least
            if x not in done:
                done.add(x)
                for y, load in near[x]:
                    heappush(queue, (far + load, y, min(least, load)))
        return None

    return [trip(a, b) for a, b in trips]
