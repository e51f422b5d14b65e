"""Orders of tasks: Kahn's count against depth first, how many orders there are, and which of them is smallest."""

import random
from collections import deque
from heapq import heapify, heappop, heappush
from itertools import permutations
from math import factorial


def kahn(n, edges, smallest=False):
    """edges (before, after); gives the order and the number of edge looks."""
    waits, unlocks, looks = [0] * n, [[] for _ in range(n)], 0
    for before, after in edges:
        waits[after] += 1
        unlocks[before].append(after)
    ready = [v for v in range(n) if waits[v] == 0]
    queue = deque(ready)
    heapify(ready)
    order = []
    while ready if smallest else queue:
        v = heappop(ready) if smallest else queue.popleft()
        order.append(v)
        for u in unlocks[v]:
            looks += 1
            waits[u] -= 1
            if waits[u] == 0:
                heappush(ready, u) if smallest else queue.append(u)
    return order, looks


def by_depth(n, edges):
    near = [[] for _ in range(n)]
    for before, after in edges:
        near[before].append(after)
    state, out = [0] * n, []

    def visit(v):
        state[v] = 1
        for u in near[v]:
            if state[u] == 1:
                raise ValueError
            if state[u] == 0:
                visit(u)
        state[v] = 2
        out.append(v)

    try:
        for v in range(n):
            if state[v] == 0:
                visit(v)
    except ValueError:
        return None
    return out[::-1]


def valid(order, n, edges):
    place = {v: i for i, v in enumerate(order)}
    return len(order) == n and all(place[a] < place[b] for a, b in edges)


draw = random.Random(1)
not_smallest = cases = 0
for _ in range(600):
    n = draw.randint(1, 6)
    edges = [(a, b) for a, b in ((draw.randrange(n), draw.randrange(n)) for _ in range(draw.randint(0, 6))) if a != b]
    every = [p for p in permutations(range(n)) if valid(p, n, edges)]
    order, looks = kahn(n, edges)
    small, _ = kahn(n, edges, True)
    deep = by_depth(n, edges)
    if not every:
        assert len(order) < n and deep is None
        # what is left lies on a ring or behind one: each left task waits for a left task
        left = set(range(n)) - set(order)
        assert all(any(b == v and a in left for a, b in edges) for v in left)
        continue
    assert tuple(small) == min(every) and valid(order, n, edges) and valid(deep, n, edges) and looks == len(edges)
    cases += 1
    not_smallest += tuple(order) != min(every)
print(f"queue_not_smallest_percent = {100 * not_smallest / cases:.0f}")
print(f"orders_of_ten_free = {factorial(10)}")

# a grid of needs, three by three: the number of orders
cells = [(r, c) for r in range(3) for c in range(3)]
edges = [(3 * r + c, 3 * r + c + 1) for r in range(3) for c in range(2)] + [(3 * r + c, 3 * r + c + 3) for r in range(2) for c in range(3)]
ways = {0: 1}
for mask in range(1 << 9):
    for v in range(9):
        if mask in ways and not mask >> v & 1 and all(mask >> a & 1 for a, b in edges if b == v):
            ways[mask | 1 << v] = ways.get(mask | 1 << v, 0) + ways[mask]
print(f"orders_of_grid = {ways[511]}")
