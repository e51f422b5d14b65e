"""Skips a job that does not fit and never gives up an earlier, longer one."""

from heapq import heappush


def most_jobs(jobs):
    chosen, clock = [], 0               # heap of negative durations; their sum
    for duration, deadline in sorted(jobs, key=lambda job: job[1]):
        if clock + duration <= deadline:
            heappush(chosen, -duration)
            clock += duration
    return [len(chosen), clock]
