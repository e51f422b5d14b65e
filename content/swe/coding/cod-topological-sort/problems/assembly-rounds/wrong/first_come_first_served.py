"""Gives out steps in the order in which they became ready."""

from collections import deque


def assembly_rounds(feeds, workers):
    n = len(feeds)
    parts = [0] * n
    for later in feeds:
        if later >= 0:
            parts[later] += 1
    ready = deque(step for step in range(n) if parts[step] == 0)
    rounds = done = 0
    while ready:
        rounds += 1
        taken = [ready.popleft() for _ in range(min(workers, len(ready)))]
        done += len(taken)
        for step in taken:
            later = feeds[step]
            if later >= 0:
                parts[later] -= 1
                if parts[later] == 0:
                    ready.append(later)
    return rounds if done == n else -1
