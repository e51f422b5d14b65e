"""Adds the sizes and rounds once instead of for each job."""


def slowest_rate(jobs, warm_up):
    by_deadline = sorted(jobs, key=lambda job: job[1])

    def keeps_all(rate):
        total = 0
        for done, (size, deadline) in enumerate(by_deadline, 1):
            total += size
            if warm_up * done + (total + rate - 1) // rate > deadline:
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
