"""Tries every order of the depots."""

from itertools import permutations


def shortest_round(n, streets, start, depots):
    far = float("inf")
    way = [[0 if a == b else far for b in range(n)] for a in range(n)]
    for a, b, length in streets:
        way[a][b] = min(way[a][b], length)
    for c in range(n):
        for a in range(n):
            for b in range(n):
                way[a][b] = min(way[a][b], way[a][c] + way[c][b])
    best = min(sum(way[a][b] for a, b in zip((start, *o), o)) for o in permutations(set(depots)))
    return -1 if best == far else best
