from itertools import permutations
from math import ceil


def slowest_rate(jobs, warm_up):
    def in_time(order, rate):
        clock = 0
        for size, deadline in order:
            clock += warm_up + ceil(size / rate)
            if clock > deadline:
                return False
        return True

    for rate in range(1, max([1] + [size for size, _ in jobs]) + 1):
        if any(in_time(order, rate) for order in permutations(jobs)):
            return rate
    return -1
