"""Takes the jobs in the order in which they are given."""


def slowest_rate(jobs, warm_up):
    def keeps_all(rate):
        clock = 0
        for size, deadline in jobs:
            clock += warm_up + (size + rate - 1) // rate
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
