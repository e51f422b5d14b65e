"""Tries one rate after the other."""


def slowest_rate(jobs, warm_up):
    by_deadline = sorted(jobs, key=lambda job: job[1])
    rate = 1
    top = max([1] + [size for size, _ in jobs])
    while rate <= top:
        clock = 0
        for size, deadline in by_deadline:
            clock += warm_up + (size + rate - 1) // rate
            if clock > deadline:
                break
        else:
            return rate
        rate += 1
    return -1
