"""Answers that a node combines and does not hand up: best trail, longest way, balance of stocks, and the reach from every node."""

import itertools
import random
from collections import deque
from functools import lru_cache


@lru_cache(None)
def shapes(n):
    if n == 0:
        return (None,)
    return tuple((a, b) for k in range(n) for a in shapes(k) for b in shapes(n - 1 - k))


def edges(shape):
    """Edges of a shape with nodes numbered in pre-order."""
    out, counter = [], itertools.count()

    def walk(s, above):
        if s is None:
            return
        me = next(counter)
        if above is not None:
            out.append((above, me))
        walk(s[0], me)
        walk(s[1], me)

    walk(shape, None)
    return out


def distances(n, pairs, start):
    near = [[] for _ in range(n)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    far, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for other in near[node]:
            if other not in far:
                far[other] = far[node] + 1
                queue.append(other)
    return far


# --- longest way: through a node it is the sum of both heights; often it misses the root
def longest(shape):
    best = through_root = 0

    def height(s, depth=0):
        nonlocal best, through_root
        if s is None:
            return 0
        a, b = height(s[0], depth + 1), height(s[1], depth + 1)
        best = max(best, a + b)
        if depth == 0:
            through_root = a + b
        return 1 + max(a, b)

    height(shape)
    return best, through_root


for n in range(1, 8):
    for s in shapes(n):
        pairs = edges(s)
        assert longest(s)[0] == max(max(distances(n, pairs, x).values()) for x in range(n))
misses = sum(longest(s)[0] != longest(s)[1] for s in shapes(9))
print(f"shapes_of_nine = {len(shapes(9))}")
print(f"misses_root_percent = {100 * misses / len(shapes(9)):.0f}")


# --- best trail: arms, bends, and what handing up the bend does
def trail(shape, values, hand_up_bend=False):
    best, at = None, iter(values)

    def arm(s):
        nonlocal best
        if s is None:
            return 0
        value = next(at)
        a, b = max(arm(s[0]), 0), max(arm(s[1]), 0)
        best = value + a + b if best is None else max(best, value + a + b)
        return value + (a + b if hand_up_bend else max(a, b))

    arm(shape)
    return best


def trail_brute(n, pairs, values):
    near = [[] for _ in range(n)]
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    best = max(values)

    def go(node, before, total):
        nonlocal best
        best = max(best, total)
        for other in near[node]:
            if other != before:
                go(other, node, total + values[other])

    for start in range(n):
        go(start, -1, values[start])
    return best


draw = random.Random(9)
wrong = total = 0
for n in range(1, 8):
    for s in shapes(n):
        values = [draw.randint(-5, 5) for _ in range(n)]
        right = trail_brute(n, edges(s), values)
        assert trail(s, values) == right
        if n == 7:
            total += 1
            wrong += trail(s, values, hand_up_bend=True) != right
worked = ((None, None), ((None, None), (None, None)))
print(f"worked_best = {trail(worked, [-9, 2, 3, 6, 7])}")
fork = ((None, None), ((None, None), (None, None)))
print(f"fork_right = {trail(fork, [10, 9, 20, 15, 7])}")
print(f"fork_with_bend = {trail(fork, [10, 9, 20, 15, 7], hand_up_bend=True)}")
mean_wrong = sum(
    trail(s, v, True) != trail(s, v) for s in shapes(7) for v in [[draw.randint(-5, 5) for _ in range(7)] for _ in range(20)]
) / (20 * len(shapes(7)))
assert 0.05 < mean_wrong < 0.5
print(f"bend_wrong_percent = {100 * mean_wrong:.0f}")


# --- stocks: one unit a node in the end; every edge must carry the excess of what lies below
def moves(shape, stock):
    at, total = iter(stock), 0

    def excess(s):
        nonlocal total
        if s is None:
            return 0
        own = next(at) - 1
        below = own + excess(s[0]) + excess(s[1])
        total += abs(below)
        return below

    excess(shape)
    return total


def moves_brute(n, pairs, stock):
    goal, seen, queue = (1,) * n, {tuple(stock): 0}, deque([tuple(stock)])
    while queue:
        now = queue.popleft()
        if now == goal:
            return seen[now]
        for a, b in pairs:
            for x, y in ((a, b), (b, a)):
                if now[x]:
                    following = list(now)
                    following[x] -= 1
                    following[y] += 1
                    following = tuple(following)
                    if following not in seen:
                        seen[following] = seen[now] + 1
                        queue.append(following)


for n in range(1, 6):
    for s in shapes(n):
        stock = [0] * n
        for _ in range(n):
            stock[draw.randrange(n)] += 1
        assert moves(s, stock) == moves_brute(n, edges(s), stock)
print(f"stock_example = {moves(((None, None), (None, None)), [0, 3, 0])}")

# --- from every node the farthest one is an end of any longest way
for n in range(1, 9):
    for s in shapes(n) if n < 8 else draw.sample(shapes(8), 200):
        pairs = edges(s)
        table = [distances(n, pairs, x) for x in range(n)]
        first = max(range(n), key=lambda x: table[0][x])
        second = max(range(n), key=lambda x: table[first][x])
        assert all(max(table[x].values()) == max(table[x][first], table[x][second]) for x in range(n))
        reach = [max(row.values()) for row in table]
        longest_way = max(reach)
        assert min(reach) == (longest_way + 1) // 2
print(f"radius_of_7 = {(7 + 1) // 2}")

# --- combining parts: an associative summary of a piece of chain (sum, best prefix, best suffix, best inside)
def summary(values):
    if len(values) == 1:
        return (values[0],) * 4
    half = len(values) // 2
    a, b = summary(values[:half]), summary(values[half:])
    return (a[0] + b[0], max(a[1], a[0] + b[1]), max(b[2], b[0] + a[2]), max(a[3], b[3], a[2] + b[1]))


for _ in range(500):
    values = [draw.randint(-5, 5) for _ in range(draw.randint(1, 10))]
    assert summary(values)[3] == max(sum(values[i:j]) for i in range(len(values)) for j in range(i + 1, len(values) + 1))

NODES, BYTES = 10**6, 4
print(f"parent_array_mb = {NODES * BYTES / 1e6:.0f}")
print(f"order_and_arms_mb = {NODES * (4 + 4 + 8 + 8 + 4) / 1e6:.0f}")
