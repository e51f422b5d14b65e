"""States of a dial: how many lie within d turns, and what one search from the start and two searches from both ends visit."""

import random
from collections import deque
from math import comb


def ball(w, d):
    """Points of the w-dimensional grid within d steps (no wrapping)."""
    return sum(2**i * comb(w, i) * comb(d, i) for i in range(w + 1))


def turns(state, base):
    for i, digit in enumerate(state):
        for new in ((digit + 1) % base, (digit - 1) % base):
            yield state[:i] + (new,) + state[i + 1 :]


def one_end(start, goal, base, closed=()):
    far, queue = {start: 0}, deque([start])
    while queue:
        state = queue.popleft()
        if state == goal:
            return far[state], len(far)
        for new in turns(state, base):
            if new not in far and new not in closed:
                far[new] = far[state] + 1
                queue.append(new)
    return -1, len(far)


def both_ends(start, goal, base, closed=()):
    if start == goal:
        return 0, 1
    fronts, seens, moves = [{start}, {goal}], [{start}, {goal}], 0
    while fronts[0] and fronts[1]:
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        moves += 1
        following = set()
        for state in fronts[side]:
            for new in turns(state, base):
                if new in seens[1 - side]:
                    return moves, len(seens[0]) + len(seens[1])
                if new not in seens[side] and new not in closed:
                    seens[side].add(new)
                    following.add(new)
        fronts[side] = following
    return -1, len(seens[0]) + len(seens[1])


centre = (50, 50, 50)
far = {centre: 0}
queue = deque([centre])
while queue:
    s = queue.popleft()
    if far[s] < 5:
        for t in turns(s, 101):
            if t not in far:
                far[t] = far[s] + 1
                queue.append(t)
assert len(far) == ball(3, 5)

draw = random.Random(4)
for _ in range(400):
    base, w = draw.randint(2, 5), draw.randint(1, 3)
    pick = lambda: tuple(draw.randrange(base) for _ in range(w))
    start, goal = pick(), pick()
    closed = {pick() for _ in range(draw.randint(0, 8))} - {start, goal}
    assert one_end(start, goal, base, closed)[0] == both_ends(start, goal, base, closed)[0]

print(f"ball_six_twelve = {ball(6, 12)}")
print(f"two_balls_six_six = {2 * ball(6, 6)}")
print(f"ball_ratio = {ball(6, 12) / (2 * ball(6, 6)):.0f}")

ones, boths = 0, 0
for _ in range(12):
    goal = [0, 0, 0, 0]
    for _ in range(10):
        goal[draw.randrange(4)] += 1
    a, b = one_end((0,) * 4, tuple(goal), 30), both_ends((0,) * 4, tuple(goal), 30)
    assert a[0] == b[0] == 10
    ones, boths = ones + a[1], boths + b[1]
print(f"visited_ratio = {ones / boths:.1f}")
print(f"branching_bound = {10**6}")
print(f"two_sided_bound = {2 * 10**3}")

# two searches in turn, one state at a time, returning the first contact: wrong on some graph; count over random graphs
def hasty(n, near, s, t):
    far = [{s: 0}, {t: 0}]
    queues = [deque([s]), deque([t])]
    while queues[0] and queues[1]:
        for side in (0, 1):
            if not queues[side]:
                continue
            v = queues[side].popleft()
            for u in near[v]:
                if u in far[1 - side]:
                    return far[side][v] + 1 + far[1 - side][u]
                if u not in far[side]:
                    far[side][u] = far[side][v] + 1
                    queues[side].append(u)
    return -1


def plain(near, s, t):
    far, queue = {s: 0}, deque([s])
    while queue:
        v = queue.popleft()
        for u in near[v]:
            if u not in far:
                far[u] = far[v] + 1
                queue.append(u)
    return far.get(t, -1)


wrong = rounds = 0
for _ in range(4000):
    n = draw.randint(5, 12)
    near = [[] for _ in range(n)]
    for _ in range(draw.randint(n - 1, 2 * n)):
        a, b = draw.sample(range(n), 2)
        near[a].append(b)
        near[b].append(a)
    want = plain(near, 0, n - 1)
    if want > 0:
        rounds += 1
        wrong += hasty(n, near, 0, n - 1) != want
assert wrong > 0
print(f"hasty_wrong_percent = {100 * wrong / rounds:.1f}")
