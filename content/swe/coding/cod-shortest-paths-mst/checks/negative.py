"""What negative edges do to Dijkstra, with and without re-opening, and what Bellman-Ford costs."""

from heapq import heappop, heappush


def bellman_ford(n, edges, start):
    inf = float("inf")
    d = [inf] * n
    d[start] = 0
    rounds = 0
    for _ in range(n):
        rounds += 1
        changed = False
        for a, b, w in edges:
            if d[a] + w < d[b]:
                d[b], changed = d[a] + w, True
        if not changed:
            return d, rounds
    return None, rounds


def dijkstra(n, edges, start, reopen=False):
    near = [[] for _ in range(n)]
    for a, b, w in edges:
        near[a].append((b, w))
    inf = float("inf")
    d, done, pops = [inf] * n, [False] * n, 0
    d[start] = 0
    queue = [(0, start)]
    while queue:
        far, a = heappop(queue)
        if far > d[a] or (done[a] and not reopen):
            continue
        done[a] = True
        pops += 1
        for b, w in near[a]:
            if far + w < d[b] and (reopen or not done[b]):
                d[b] = far + w
                heappush(queue, (d[b], b))
    return d, pops


# the smallest example: s = 0, a = 1, b = 2
edges = [(0, 1, 2), (0, 2, 3), (2, 1, -2)]
print(f"settled_says = {dijkstra(3, edges, 0)[0][1]}")
print(f"truth_is = {bellman_ford(3, edges, 0)[0][1]}")

# adding 2 to each edge makes them non-negative and changes the best route from 0 to 1
shifted = [(a, b, w + 2) for a, b, w in edges]
d, _ = bellman_ford(3, shifted, 0)
weight = {(a, b): w for a, b, w in shifted}
print(f"shifted_direct = {weight[0, 1]}")
print(f"shifted_detour = {weight[0, 2] + weight[2, 1]}")
assert d[1] == 4


# --- re-opening: k gadgets, each a free edge beside a detour that gains 2^(k-1-i)
def gadgets(k):
    edges = []
    for i in range(k):
        a, b, nxt, gain = 2 * i, 2 * i + 1, 2 * i + 2, 2 ** (k - 1 - i)
        edges += [(a, nxt, 0), (a, b, gain), (b, nxt, -2 * gain)]
    return 2 * k + 1, edges


pops = []
for k in range(1, 13):
    n, edges = gadgets(k)
    d, count = dijkstra(n, edges, 0, reopen=True)
    assert d == bellman_ford(n, edges, 0)[0]
    pops.append(count)
assert all(1.9 < pops[i + 1] / pops[i] < 2.4 for i in range(5, 11))
print(f"reopened_10 = {pops[9]}")
print(f"nodes_10 = {gadgets(10)[0]}")
print(f"edges_10 = {len(gadgets(10)[1])}")
n, edges = gadgets(10)
print(f"bellman_bound_10 = {n * len(edges)}")

# --- the bound of Bellman-Ford, 10,000 nodes and 50,000 edges; chain in bad and in good order
print(f"bellman_ten_thousand = {10_000 * 50_000:.1e}")
chain = [(i, i + 1, -1) for i in range(99)]
assert bellman_ford(100, chain, 0)[1] == 2
print(f"rounds_backwards = {bellman_ford(100, chain[::-1], 0)[1]}")
print(f"rounds_forwards = {bellman_ford(100, chain, 0)[1]}")
