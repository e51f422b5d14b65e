from heapq import heappop, heappush


def shortest_round(n, streets, start, depots):
    out = [[] for _ in range(n)]
    for here, there, length in streets:
        out[here].append((there, length))

    def distances(source):
        best = {source: 0}
        queue = [(0, source)]
        while queue:
            way, here = heappop(queue)
            if way > best[here]:
                continue
            for there, length in out[here]:
                if there not in best or way + length < best[there]:
                    best[there] = way + length
                    heappush(queue, (way + length, there))
        return best

    stops = sorted(set(depots) - {start})
    k = len(stops)
    if k == 0:
        return 0
    far = float("inf")
    first = distances(start)
    between = [distances(stop) for stop in stops]
    hop = [[between[a].get(stops[b], far) for b in range(k)] for a in range(k)]
    best = [[far] * k for _ in range(1 << k)]
    for a in range(k):
        best[1 << a][a] = first.get(stops[a], far)
    for done in range(1, 1 << k):
        row = best[done]
        for a in range(k):
            way = row[a]
            if way == far:
                continue
            for b in range(k):
                if not done >> b & 1:
                    further = best[done | 1 << b]
                    if way + hop[a][b] < further[b]:
                        further[b] = way + hop[a][b]
    shortest = min(best[-1])
    return -1 if shortest == far else shortest
