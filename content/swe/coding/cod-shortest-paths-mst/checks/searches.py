"""Settled cells of Dijkstra and A*, sizes of augmented graphs, and where an array beats a heap."""

import math
import random
from heapq import heappop, heappush


def search(side, start, goal, estimate, blocked=()):
    settled, best = set(), {start: 0}
    queue = [(estimate(start), 0, start)]
    while queue:
        _, minus, cell = heappop(queue)
        if cell in settled:
            continue
        settled.add(cell)
        if cell == goal:
            return best[cell], len(settled)
        r, c = cell
        for nxt in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= nxt[0] < side and 0 <= nxt[1] < side and nxt not in blocked:
                if best[cell] + 1 < best.get(nxt, 10**9):
                    best[nxt] = best[cell] + 1
                    heappush(queue, (best[nxt] + estimate(nxt), -best[nxt], nxt))
    return None, len(settled)


SIDE, START, GOAL = 101, (50, 25), (50, 75)
zero = lambda cell: 0
manhattan = lambda cell: abs(cell[0] - GOAL[0]) + abs(cell[1] - GOAL[1])
length, plain = search(SIDE, START, GOAL, zero)
same, guided = search(SIDE, START, GOAL, manhattan)
assert length == same == 50
print(f"plain_settled = {plain}")
print(f"guided_settled = {guided}")

# an estimate three times too large is fast and wrong behind a wall
rng = random.Random(1)
wrong = 0
for _ in range(300):
    blocked = {(rng.randrange(12), rng.randrange(12)) for _ in range(45)} - {(0, 0), (11, 11)}
    far = lambda cell: 22 - cell[0] - cell[1]
    right, _ = search(12, (0, 0), (11, 11), far, blocked)
    greedy, _ = search(12, (0, 0), (11, 11), lambda cell: 3 * far(cell), blocked)
    assert right == search(12, (0, 0), (11, 11), zero, blocked)[0]
    assert (right is None) == (greedy is None) and (right is None or greedy >= right)
    wrong += greedy != right
assert wrong > 0

# --- states
def layered(n, edges, stops):
    """States (node, legs, used) and edges of the layered graph, counted one by one."""
    states = [(v, legs, used) for v in range(n) for legs in range(stops + 2) for used in (0, 1)]
    count = 0
    for a, _, _ in edges:
        for v, legs, used in states:
            if v == a and legs <= stops:
                count += 1 if used else 2           # paid, and free while the coupon is there
    return len(states), count


small = [(rng.randrange(6), rng.randrange(6), 1) for _ in range(15)]
for stops in range(4):
    assert layered(6, small, stops) == (6 * (stops + 2) * 2, 3 * 15 * (stops + 1))

N, M, STOPS = 10_000, 50_000, 4
print(f"coupon_states = {N * (STOPS + 2) * 2}")
print(f"coupon_edges = {3 * M * (STOPS + 1)}")

# --- heap against array: m log2 n against n^2
n = 10_000
print(f"heap_wins_below = {n * n / math.log2(n):.2e}")
print(f"all_pairs_1000 = {1000**3:.0e}")
