"""Counts a repeated pair once and crosses it off as often as it stands there."""

from heapq import heapify, heappop, heappush


def build_order(n, needs):
    waits, unlocks = [0] * n, [[] for _ in range(n)]
    for task, before in needs:
        waits[task] += task not in unlocks[before]
        unlocks[before].append(task)
    ready = [task for task in range(n) if waits[task] == 0]
    heapify(ready)
    order = []
    while ready:
        task = heappop(ready)
        order.append(task)
        for later in unlocks[task]:
            waits[later] -= 1
            if waits[later] == 0:
                heappush(ready, later)
    return order if len(order) == n else []
