"""Never refuses anybody."""

from heapq import heapreplace


def serve(arrivals, durations, workers, room):
    free_at, finished = [0] * workers, []
    for arrival, duration in zip(arrivals, durations):
        start = max(arrival, free_at[0])
        heapreplace(free_at, start + duration)
        finished.append(start + duration)
    return finished
