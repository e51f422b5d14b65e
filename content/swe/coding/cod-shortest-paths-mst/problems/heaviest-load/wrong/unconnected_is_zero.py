"""Reports 0 where no road leads, which is a load and no absence."""


def heaviest_loads(n, roads, trips):
    parent, size = list(range(n)), [1] * n
    limit = [0] * n                     # limit of the road that hung this root under another

    def climb(x, least):
        while parent[x] != x and limit[x] >= least:
            x = parent[x]
        return x

    for a, b, load in sorted(roads, key=lambda road: -road[2]):
        a, b = climb(a, 0), climb(b, 0)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            parent[b], limit[b] = a, load
            size[a] += size[b]

    def trip(a, b):
        if a == b:
            return 1_000_000_000
        if climb(a, 0) != climb(b, 0):
            return 0
        least = None
        while a != b:                   # limits fall on the way up: lift the end with the greater limit
            if parent[b] == b or (parent[a] != a and limit[a] >= limit[b]):
                a, least = parent[a], limit[a]
            else:
                b, least = parent[b], limit[b]
        return least

    return [trip(a, b) for a, b in trips]
