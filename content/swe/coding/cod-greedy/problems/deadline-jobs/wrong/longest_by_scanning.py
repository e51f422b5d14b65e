"""Finds the longest chosen job by a scan: right, and quadratic."""


def most_jobs(jobs):
    chosen, clock = [], 0
    for duration, deadline in sorted(jobs, key=lambda job: job[1]):
        chosen.append(duration)
        clock += duration
        if clock > deadline:
            longest = max(chosen)
            for i in range(len(chosen)):
                if chosen[i] == longest:
                    del chosen[i]
                    break
            clock -= longest
    return [len(chosen), clock]
