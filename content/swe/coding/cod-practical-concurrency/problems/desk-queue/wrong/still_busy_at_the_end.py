"""Treats a worker as busy at the very moment when it becomes free."""

from collections import deque
from heapq import heapreplace


def serve(arrivals, durations, workers, room):
    free_at, starts, finished = [-1] * workers, deque(), []
    for arrival, duration in zip(arrivals, durations):
        while starts and starts[0] < arrival:
            starts.popleft()
        if free_at[0] >= arrival and duration and len(starts) >= room:
            finished.append(-1)
            continue
        start = max(arrival, free_at[0])
        heapreplace(free_at, start + duration)
        if start > arrival:
            starts.append(start)
        finished.append(start + duration)
    return finished
