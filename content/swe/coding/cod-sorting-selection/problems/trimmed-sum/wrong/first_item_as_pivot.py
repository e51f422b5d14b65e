"""Takes the first item as pivot, which is the smallest on an ascending list: quadratic there."""


def trimmed_sum(values, low, high):
    def smallest(k):
        part, done = list(values), 0
        while k > 0:
            pivot = part[0]
            less = [x for x in part if x < pivot]
            if k <= len(less):
                part = less
                continue
            equal = sum(x == pivot for x in part)
            done += sum(less) + pivot * min(equal, k - len(less))
            k -= len(less) + equal
            if k > 0:
                part = [x for x in part if x > pivot]
        return done

    if low + high >= len(values):
        return 0
    return smallest(len(values) - high) - smallest(low)
