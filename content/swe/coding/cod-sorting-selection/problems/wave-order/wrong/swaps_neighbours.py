"""Swaps neighbours of the sorted list, which gives a wave with equal neighbours at best."""


def wave_order(values):
    a = sorted(values)
    for i in range(1, len(a) - 1, 2):
        a[i], a[i + 1] = a[i + 1], a[i]
    return a if all(x != y for x, y in zip(a, a[1:])) else []
