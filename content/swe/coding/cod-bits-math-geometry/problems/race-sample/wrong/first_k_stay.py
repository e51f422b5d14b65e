"""Compares a newcomer with the first of the kept ones instead of the last to arrive."""


def race(weights, waits, k):
    kept = []
    for at, (weight, wait) in enumerate(zip(weights, waits)):
        if weight <= 0 or k <= 0:
            continue
        if len(kept) < k:
            kept.append((wait / weight, at))
            kept.sort()
        elif wait / weight < kept[0][0]:
            kept[-1] = (wait / weight, at)
            kept.sort()
    return [at for _, at in kept]
