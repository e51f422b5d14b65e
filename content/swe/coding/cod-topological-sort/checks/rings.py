"""Rings: three colours against two, the exponential walk without a final colour, and components that wait for each other."""

import random


def has_ring(n, near):
    left = set(range(n))
    while True:
        free = {v for v in left if not any(u in left for u in near[v])}
        if not free:
            return bool(left)
        left -= free


def two_colours(n, near):
    """Takes every task met before for a ring."""
    seen = set()

    def visit(v):
        seen.add(v)
        return any(u in seen or visit(u) for u in near[v])

    return any(v not in seen and visit(v) for v in range(n))


def three_colours(n, near):
    state = [0] * n

    def visit(v):
        state[v] = 1
        for u in near[v]:
            if state[u] == 1 or state[u] == 0 and visit(u):
                return True
        state[v] = 2
        return False

    return any(state[v] == 0 and visit(v) for v in range(n))


draw = random.Random(2)
false_alarms = free = 0
for _ in range(3000):
    n = draw.randint(2, 7)
    near = [[] for _ in range(n)]
    for _ in range(draw.randint(1, 8)):
        near[draw.randrange(n)].append(draw.randrange(n))
    ring = has_ring(n, near)
    assert three_colours(n, near) == ring
    if ring:
        assert two_colours(n, near)
    else:
        free += 1
        false_alarms += two_colours(n, near)
print(f"false_alarms_percent = {100 * false_alarms / free:.0f}")


def ladder_visits(rungs, finishes):
    near = {(i, s): [(i + 1, 0), (i + 1, 1)] if i + 1 < rungs else [] for i in range(rungs) for s in (0, 1)}
    done, visits = set(), 0

    def visit(v):
        nonlocal visits
        visits += 1
        for u in near[v]:
            if u not in done:
                visit(u)
        if finishes:
            done.add(v)

    visit((0, 0))
    return visits


for rungs in range(2, 14):
    assert ladder_visits(rungs, False) == 2**rungs - 1
    assert ladder_visits(rungs, True) == 2 * rungs - 1
print(f"ladder_visits_of_thirty = {2**30 - 1}")
print(f"ladder_visits_finished = {ladder_visits(30, True)}")


def components(n, near):
    """Strongly connected components by low points; gives the component of each node."""
    time, low, part, stack, clock, count = [0] * n, [0] * n, [-1] * n, [], 0, 0

    def visit(v):
        nonlocal clock, count
        clock += 1
        time[v] = low[v] = clock
        stack.append(v)
        for u in near[v]:
            if not time[u]:
                visit(u)
                low[v] = min(low[v], low[u])
            elif part[u] < 0:
                low[v] = min(low[v], time[u])
        if low[v] == time[v]:
            while True:
                u = stack.pop()
                part[u] = count
                if u == v:
                    break
            count += 1

    for v in range(n):
        if not time[v]:
            visit(v)
    return part, count


def reach(n, near):
    out = [{v} for v in range(n)]
    for _ in range(n):
        for v in range(n):
            for u in near[v]:
                out[v] |= out[u]
    return out


for _ in range(500):
    n = draw.randint(1, 7)
    near = [[draw.randrange(n) for _ in range(draw.randint(0, 2))] for _ in range(n)]
    part, count = components(n, near)
    to = reach(n, near)
    for v in range(n):
        for u in range(n):
            assert (part[v] == part[u]) == (u in to[v] and v in to[u])
    # components come out with what they need first
    assert all(part[v] >= part[u] for v in range(n) for u in near[v])
