"""Fixes the finish of a task at the first need that is done."""


def spare_minutes(minutes, needs):
    n = len(minutes)
    waits, unlocks, before = [0] * n, [[] for _ in range(n)], [[] for _ in range(n)]
    for task, other in needs:
        waits[task] += 1
        unlocks[other].append(task)
        before[task].append(other)
    order = [task for task in range(n) if waits[task] == 0]
    finish = minutes[:]
    for task in order:
        for later in unlocks[task]:
            if finish[later] == minutes[later]:
                finish[later] = finish[task] + minutes[later]
            waits[later] -= 1
            if waits[later] == 0:
                order.append(later)
    if len(order) < n or n == 0:
        return []
    end = max(finish)
    latest = [end] * n
    for task in reversed(order):
        for other in before[task]:
            latest[other] = min(latest[other], latest[task] - minutes[task])
    return [latest[task] - finish[task] for task in range(n)]
