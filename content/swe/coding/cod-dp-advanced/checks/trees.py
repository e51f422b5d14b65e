"""Answers for every root from two passes over a tree: costs with loads, and the farthest node."""

import random


def costs(n, roads, load):
    near = [[] for _ in range(n)]
    for a, b, length in roads:
        near[a].append((b, length))
        near[b].append((a, length))
    order, parent, up = [0], [-1] * n, [0] * n
    for node in order:
        for other, length in near[node]:
            if other != parent[node]:
                parent[other], up[other] = node, length
                order.append(other)
    below, cost = list(load), [0] * n
    for node in reversed(order[1:]):
        below[parent[node]] += below[node]
        cost[parent[node]] += cost[node] + below[node] * up[node]
    for node in order[1:]:
        cost[node] = cost[parent[node]] + (below[0] - 2 * below[node]) * up[node]
    return cost


def walk(n, roads, source):
    near = [[] for _ in range(n)]
    for a, b, length in roads:
        near[a].append((b, length))
        near[b].append((a, length))
    way, stack = {source: 0}, [source]
    while stack:
        node = stack.pop()
        for other, length in near[node]:
            if other not in way:
                way[other] = way[node] + length
                stack.append(other)
    return way


draw = random.Random(3)
for _ in range(400):
    n = draw.randint(1, 9)
    roads = [[v, draw.randrange(v), draw.randint(0, 6)] for v in range(1, n)]
    load = [draw.randint(0, 5) for _ in range(n)]
    right = [sum(load[x] * way for x, way in walk(n, roads, hub).items()) for hub in range(n)]
    found = costs(n, roads, load)
    assert found == right
    # A hub is best exactly where no neighbour's side holds more than half of the load (if no road has length 0).
    if all(length for _, _, length in roads):
        for hub in range(n):
            sides = []
            for a, b, _ in roads:
                if hub in (a, b):
                    other = b if a == hub else a
                    rest = [r for r in roads if {r[0], r[1]} != {a, b}]
                    sides.append(sum(load[x] for x in walk(n, rest, other)))
            assert (found[hub] == min(found)) == all(2 * side <= sum(load) for side in sides)
hand = costs(3, [[0, 1, 2], [1, 2, 3]], [1, 10, 4])
for village, cost in enumerate(hand):
    print(f"hand_hub_{village} = {cost}")
N = 100_000
print(f"walks_100000 = {float(N * (N - 1)):.3e}")
print(f"passes_100000 = {2 * (N - 1)}")
