"""Deals jobs to the workers in turn instead of to the one that is free first."""

from collections import deque


def serve(arrivals, durations, workers, room):
    free_at, starts, finished, turn = [0] * workers, deque(), [], 0
    for arrival, duration in zip(arrivals, durations):
        while starts and starts[0] <= arrival:
            starts.popleft()
        if min(free_at) > arrival and len(starts) >= room:
            finished.append(-1)
            continue
        start = max(arrival, free_at[turn])
        free_at[turn] = start + duration
        turn = (turn + 1) % workers
        if start > arrival:
            starts.append(start)
        finished.append(start + duration)
    return finished
