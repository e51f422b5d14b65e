"""Gives up the job taken last and not the longest one."""


def most_jobs(jobs):
    chosen, clock = [], 0
    for duration, deadline in sorted(jobs, key=lambda job: job[1]):
        if clock + duration <= deadline:
            chosen.append(duration)
            clock += duration
        elif chosen and chosen[-1] > duration:
            clock += duration - chosen.pop()
            chosen.append(duration)
    return [len(chosen), clock]
