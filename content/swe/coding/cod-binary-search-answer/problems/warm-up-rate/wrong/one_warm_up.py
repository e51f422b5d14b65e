"""Warms up once at the beginning and not for each job."""


def slowest_rate(jobs, warm_up):
    by_deadline = sorted(jobs, key=lambda job: job[1])

    def keeps_all(rate):
        clock = warm_up
        for size, deadline in by_deadline:
            clock += (size + rate - 1) // rate
            if clock > deadline:
                return False
        return True

    lo, hi = 1, max([1] + [size for size, _ in jobs])
    if not keeps_all(hi):
        return -1
    while lo < hi:
        rate = (lo + hi) // 2
        if keeps_all(rate):
            hi = rate
        else:
            lo = rate + 1
    return lo
