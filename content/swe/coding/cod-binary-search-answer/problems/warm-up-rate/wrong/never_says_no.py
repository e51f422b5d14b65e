"""Takes the greatest size for an answer even if no rate is enough."""


def slowest_rate(jobs, warm_up):
    by_deadline = sorted(jobs, key=lambda job: job[1])

    def keeps_all(rate):
        clock = 0
        for size, deadline in by_deadline:
            clock += warm_up + (size + rate - 1) // rate
            if clock > deadline:
                return False
        return True

    lo, hi = 1, max([1] + [size for size, _ in jobs])
    while lo < hi:
        rate = (lo + hi) // 2
        if keeps_all(rate):
            hi = rate
        else:
            lo = rate + 1
    return lo
