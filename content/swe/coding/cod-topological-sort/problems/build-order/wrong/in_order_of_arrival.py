"""Takes ready tasks in the order in which they became ready."""

from collections import deque


def build_order(n, needs):
    waits, unlocks = [0] * n, [[] for _ in range(n)]
    for task, before in needs:
        waits[task] += 1
        unlocks[before].append(task)
    ready = deque(task for task in range(n) if waits[task] == 0)
    order = []
    while ready:
        task = ready.popleft()
        order.append(task)
        for later in unlocks[task]:
            waits[later] -= 1
            if waits[later] == 0:
                ready.append(later)
    return order if len(order) == n else []
