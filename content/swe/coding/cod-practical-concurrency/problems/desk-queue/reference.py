from collections import deque
from heapq import heapreplace


def serve(arrivals, durations, workers, room):
    free_at = [0] * workers
    starts = deque()  # start times of accepted jobs that may still be waiting
    finished = []
    for arrival, duration in zip(arrivals, durations):
        while starts and starts[0] <= arrival:
            starts.popleft()
        if free_at[0] > arrival and len(starts) >= room:
            finished.append(-1)
            continue
        start = max(arrival, free_at[0])
        heapreplace(free_at, start + duration)
        if start > arrival:
            starts.append(start)
        finished.append(start + duration)
    return finished
