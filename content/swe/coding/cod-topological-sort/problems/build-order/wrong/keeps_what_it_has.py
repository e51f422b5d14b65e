"""Returns the part that could be ordered although the rest waits for itself."""

from heapq import heapify, heappop, heappush


def build_order(n, needs):
    waits, unlocks = [0] * n, [[] for _ in range(n)]
    for task, before in needs:
        waits[task] += 1
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
    return order
