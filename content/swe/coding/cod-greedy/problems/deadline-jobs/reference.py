from heapq import heappush, heapreplace


def most_jobs(jobs):
    chosen, clock = [], 0               # heap of negative durations; their sum
    for duration, deadline in sorted(jobs, key=lambda job: job[1]):
        if clock + duration <= deadline:
            heappush(chosen, -duration)
            clock += duration
        elif chosen and -chosen[0] > duration:
            clock += duration + heapreplace(chosen, -duration)
    return [len(chosen), clock]
