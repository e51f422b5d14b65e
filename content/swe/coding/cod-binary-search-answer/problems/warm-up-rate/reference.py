def slowest_rate(jobs, warm_up):
    by_deadline = sorted(jobs, key=lambda job: job[1])

    def keeps_all(rate):
        clock = 0
        for size, deadline in by_deadline:
            clock += warm_up + (size + rate - 1) // rate
            if clock > deadline:
                return False
        return True

    lo, hi = 1, max([size for size, _ in jobs], default=1)
    hi = max(hi, 1)
    if not keeps_all(hi):
        return -1
    while lo < hi:
        rate = (lo + hi) // 2
        if keeps_all(rate):
            hi = rate
        else:
            lo = rate + 1
    return lo
