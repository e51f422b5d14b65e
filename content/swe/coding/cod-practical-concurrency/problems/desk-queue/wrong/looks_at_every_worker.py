"""Looks at all workers and all waiting jobs for each arrival."""


def serve(arrivals, durations, workers, room):
    free_at, starts, finished = [0] * workers, [], []
    for arrival, duration in zip(arrivals, durations):
        first = 0
        for worker in range(workers):
            if free_at[worker] < free_at[first]:
                first = worker
        waiting = 0
        for start in starts:
            waiting += start > arrival
        if free_at[first] > arrival and waiting >= room:
            finished.append(-1)
            continue
        start = max(arrival, free_at[first])
        free_at[first] = start + duration
        starts.append(start)
        finished.append(start + duration)
    return finished
