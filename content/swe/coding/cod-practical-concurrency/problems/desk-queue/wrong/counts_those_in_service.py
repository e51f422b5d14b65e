"""Lets the jobs in service take up room in the queue."""

from heapq import heapreplace


def serve(arrivals, durations, workers, room):
    free_at, finished, ends = [0] * workers, [], []
    for arrival, duration in zip(arrivals, durations):
        ends = [end for end in ends if end > arrival]
        if free_at[0] > arrival and len(ends) >= max(room, workers):
            finished.append(-1)
            continue
        start = max(arrival, free_at[0])
        heapreplace(free_at, start + duration)
        ends.append(start + duration)
        finished.append(start + duration)
    return finished
