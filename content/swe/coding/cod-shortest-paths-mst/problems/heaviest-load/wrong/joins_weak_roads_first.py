"""Sorts the roads upwards, so it builds the tree that keeps the weakest roads."""


def heaviest_loads(n, roads, trips):
    parent, size = list(range(n)), [1] * n
    limit = [0] * n                     # limit of the road that hung this root under another

    def root(x):
        while parent[x] != x:           # no compression: the limits on the way are the answer
            x = parent[x]
        return x

    for a, b, load in sorted(roads, key=lambda road: road[2]):
        a, b = root(a), root(b)
        if a != b:
            if size[a] < size[b]:
                a, b = b, a
            parent[b], limit[b] = a, load
            size[a] += size[b]

    def trip(a, b):
        if a == b:
            return 1_000_000_000
        if root(a) != root(b):
            return None
        least = None
        while a != b:                   # limits fall on the way up: lift the end with the greater limit
            if parent[b] == b or (parent[a] != a and limit[a] >= limit[b]):
                a, least = parent[a], limit[a]
            else:
                b, least = parent[b], limit[b]
        return least

    return [trip(a, b) for a, b in trips]
