"""Spanning trees: Kruskal against all trees, the best weakest edge lies on the tree, and a tree of shortest paths is another tree."""

import random
from heapq import heappop, heappush
from itertools import combinations


def joined(n, edges):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            x = parent[x]
        return x

    count = n
    for a, b, _ in edges:
        a, b = find(a), find(b)
        if a != b:
            parent[a] = b
            count -= 1
    return count, find


def kruskal(n, edges):
    parent = list(range(n))

    def find(x):
        while parent[x] != x:
            x = parent[x]
        return x

    chosen = []
    for edge in sorted(edges, key=lambda e: e[2]):
        a, b = find(edge[0]), find(edge[1])
        if a != b:
            parent[a] = b
            chosen.append(edge)
    return chosen


def minimax(n, edges, start):
    """Least possible greatest edge on a way from start, for each node."""
    near = [[] for _ in range(n)]
    for a, b, w in edges:
        near[a].append((b, w))
        near[b].append((a, w))
    worst, queue = {}, [(-(10**9), start)]
    while queue:
        w, a = heappop(queue)
        if a not in worst:
            worst[a] = w
            for b, step in near[a]:
                heappush(queue, (max(w, step), b))
    return worst


rng = random.Random(7)
for _ in range(400):
    n = rng.randint(2, 6)
    edges = [(a, b, rng.randint(1, 9)) for a, b in combinations(range(n), 2) if rng.random() < 0.7]
    tree = kruskal(n, edges)
    if joined(n, edges)[0] > 1:
        continue
    best = min(sum(e[2] for e in pick) for pick in combinations(edges, n - 1) if joined(n, pick)[0] == 1)
    assert sum(e[2] for e in tree) == best
    for s in range(n):
        assert minimax(n, edges, s) == minimax(n, tree, s)

# --- three towns: the tree of shortest paths from 0 is dearer than the spanning tree
edges = [(0, 1, 4), (0, 2, 4), (1, 2, 1)]
print(f"spanning_cost = {sum(e[2] for e in kruskal(3, edges))}")


def shortest(n, edges, start):
    """Cost and last edge of a shortest way to each node."""
    near = [[] for _ in range(n)]
    for a, b, w in edges:
        near[a].append((b, w))
        near[b].append((a, w))
    done, queue = {}, [(0, start, 0)]
    while queue:
        cost, a, last = heappop(queue)
        if a not in done:
            done[a] = cost, last
            for b, w in near[a]:
                heappush(queue, (cost + w, b, w))
    return done


print(f"shortest_tree_cost = {sum(last for _, last in shortest(3, edges, 0).values())}")
print(f"tree_route = {max(cost for cost, _ in shortest(3, kruskal(3, edges), 0).values())}")


# --- fixed stations: one further node whose edges are the prices of stations
def plan(stations, cables):
    n = len(stations)
    return sum(e[2] for e in kruskal(n + 1, cables + [(n, i, price) for i, price in enumerate(stations)]))


print(f"plan_example = {plan([5, 9, 8, 3], [(0, 1, 4), (1, 2, 6), (2, 3, 2)])}")
