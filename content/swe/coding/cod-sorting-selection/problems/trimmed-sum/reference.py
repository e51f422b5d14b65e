import random


def trimmed_sum(values, low, high):
    def smallest(k):
        """Sum of the k smallest, by quickselect."""
        part, done = list(values), 0
        while k > 0:
            pivot = part[random.randrange(len(part))]
            less = [x for x in part if x < pivot]
            if k <= len(less):
                part = less
                continue
            equal = 0
            for x in part:
                if x == pivot:
                    equal += 1
            done += sum(less) + pivot * min(equal, k - len(less))
            k -= len(less) + equal
            if k > 0:
                part = [x for x in part if x > pivot]
        return done

    n = len(values)
    if low + high >= n:
        return 0
    return smallest(n - high) - smallest(low)
