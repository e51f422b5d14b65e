"""Runs a widest-path search for each trip: right, and too slow for many trips."""

from heapq import heappop, heappush


def heaviest_loads(n, roads, trips):
    near = [[] for _ in range(n)]
    for a, b, load in roads:
        near[a].append((b, load))
        near[b].append((a, load))

    def trip(a, b):
        done, queue = set(), [(-1_000_000_000, a)]
        while queue:
            least, x = heappop(queue)
            if x == b:
                return -least
            if x not in done:
                done.add(x)
                for y, load in near[x]:
                    heappush(queue, (max(least, -load), y))
        return None

    return [trip(a, b) for a, b in trips]
