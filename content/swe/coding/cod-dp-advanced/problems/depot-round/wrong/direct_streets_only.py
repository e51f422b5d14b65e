"""Goes from depot to depot by a direct street only, never through another junction."""


def shortest_round(n, streets, start, depots):
    far = float("inf")
    way = {}
    for a, b, length in streets:
        way[a, b] = min(length, way.get((a, b), far))
    stops = sorted(set(depots) - {start})
    k = len(stops)
    best = {(0, start): 0}
    for done in range(1 << k):
        for a in [start, *stops]:
            if (done, a) in best:
                for i, b in enumerate(stops):
                    if not done >> i & 1 and (a, b) in way:
                        key = (done | 1 << i, b)
                        best[key] = min(best.get(key, far), best[done, a] + way[a, b])
    return min((w for (done, _), w in best.items() if done == (1 << k) - 1), default=-1)
