"""Prefers the steps that are nearest to the end."""

from heapq import heappop, heappush


def assembly_rounds(feeds, workers):
    n = len(feeds)
    parts = [0] * n
    for later in feeds:
        if later >= 0:
            parts[later] += 1
    order = [step for step in range(n) if parts[step] == 0]
    left = parts[:]
    for step in order:
        later = feeds[step]
        if later >= 0:
            left[later] -= 1
            if left[later] == 0:
                order.append(later)
    if len(order) < n:
        return -1
    level = [0] * n
    for step in reversed(order):
        level[step] = 1 + (level[feeds[step]] if feeds[step] >= 0 else 0)
    ready = []
    for step in range(n):
        if parts[step] == 0:
            heappush(ready, (level[step], step))
    rounds = 0
    while ready:
        rounds += 1
        for _, step in [heappop(ready) for _ in range(min(workers, len(ready)))]:
            later = feeds[step]
            if later >= 0:
                parts[later] -= 1
                if parts[later] == 0:
                    heappush(ready, (level[later], later))
    return rounds
