"""Links without a detour: low points against cutting each link, and what the two methods look at."""

import random


def sole(n, links):
    near = [[] for _ in range(n)]
    for i, (a, b) in enumerate(links):
        near[a].append((b, i))
        near[b].append((a, i))
    seen, low, clock, out, looks = [0] * n, [0] * n, 0, [], 0
    at = [0] * n
    for start in range(n):
        if seen[start]:
            continue
        clock += 1
        seen[start] = low[start] = clock
        path = [(start, -1)]
        while path:
            v, came = path[-1]
            if at[v] < len(near[v]):
                u, link = near[v][at[v]]
                at[v] += 1
                looks += 1
                if link == came:
                    continue
                if seen[u]:
                    low[v] = min(low[v], seen[u])
                else:
                    clock += 1
                    seen[u] = low[u] = clock
                    path.append((u, link))
            else:
                path.pop()
                if path:
                    above = path[-1][0]
                    low[above] = min(low[above], low[v])
                    if low[v] > seen[above]:
                        out.append(came)
    return sorted(out), looks


def by_cutting(n, links):
    out, looks = [], 0
    for cut, (s, t) in enumerate(links):
        near = [[] for _ in range(n)]
        for i, (a, b) in enumerate(links):
            if i != cut:
                near[a].append(b)
                near[b].append(a)
        seen, stack = {s}, [s]
        while stack:
            v = stack.pop()
            for u in near[v]:
                looks += 1
                if u not in seen:
                    seen.add(u)
                    stack.append(u)
        if t not in seen:
            out.append(cut)
    return out, looks


draw = random.Random(6)
for _ in range(800):
    n = draw.randint(1, 7)
    links = [(draw.randrange(n), draw.randrange(n)) for _ in range(draw.randint(0, 9))]
    a, b = sole(n, links), by_cutting(n, links)
    assert a[0] == b[0] and a[1] == 2 * len(links)

example = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3)]
assert sole(6, example)[0] == [3]
n, m = 300, 400
links = [(v, draw.randrange(v)) for v in range(1, n)] + [(draw.randrange(n), draw.randrange(n)) for _ in range(m - n + 1)]
a, b = sole(n, links), by_cutting(n, links)
assert a[0] == b[0] and a[1] == 2 * m
big = 10**6
print(f"looks_by_low_points = {2 * big}")
print(f"looks_by_cutting = {big * 2 * (big - 1):.1e}")
