"""Looks through all ready tasks for the least each time."""


def build_order(n, needs):
    waits, unlocks = [0] * n, [[] for _ in range(n)]
    for task, before in needs:
        waits[task] += 1
        unlocks[before].append(task)
    ready = [task for task in range(n) if waits[task] == 0]
    order = []
    while ready:
        task = min(ready)
        ready.remove(task)
        order.append(task)
        for later in unlocks[task]:
            waits[later] -= 1
            if waits[later] == 0:
                ready.append(later)
    return order if len(order) == n else []
