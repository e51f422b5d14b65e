"""Takes the greatest instead of the least of the deadlines set by later tasks."""


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
            finish[later] = max(finish[later], finish[task] + minutes[later])
            waits[later] -= 1
            if waits[later] == 0:
                order.append(later)
    if len(order) < n or n == 0:
        return []
    end = max(finish)
    latest = [end if not unlocks[task] else -1 for task in range(n)]
    for task in reversed(order):
        for other in before[task]:
            latest[other] = max(latest[other], latest[task] - minutes[task])
    return [latest[task] - finish[task] for task in range(n)]
