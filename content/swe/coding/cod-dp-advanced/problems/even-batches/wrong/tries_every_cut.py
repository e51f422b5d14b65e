"""Looks at every cut for every end and batch: k times n squared."""


def least_strain(loads, k):
    n = len(loads)
    prefix = [0]
    for load in loads:
        prefix.append(prefix[-1] + load)
    best = [total * total for total in prefix]
    for _ in range(min(k, n) - 1):
        best = [min(best[cut] + (prefix[end] - prefix[cut]) ** 2 for cut in range(end + 1)) for end in range(n + 1)]
    return best[n]
