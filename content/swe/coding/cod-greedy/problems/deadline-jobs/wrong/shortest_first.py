"""Takes jobs by duration and places each one behind those that are chosen."""


def most_jobs(jobs):
    count = clock = 0
    for duration, deadline in sorted(jobs):
        if clock + duration <= deadline:
            count, clock = count + 1, clock + duration
    return [count, clock]
