"""Settles each task once, in order of its value, although rules may be negative."""

from heapq import heappop, heappush


def latest_starts(n, rules):
    near = [[] for _ in range(n)]
    for a, b, w in rules:
        near[a].append((b, w))
    start, done = [0] * n, [False] * n
    queue = [(0, x) for x in range(n)]
    while queue:
        value, a = heappop(queue)
        if done[a]:
            continue
        done[a] = True
        for b, w in near[a]:
            if value + w < start[b]:
                if done[b] and b == a:
                    return []
                start[b] = value + w
                heappush(queue, (start[b], b))
    if any(start[a] + w < start[b] and start[b] == 0 for a, b, w in rules):
        return []
    return start
