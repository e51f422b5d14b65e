"""Compares all stretches: quadratic."""

from math import gcd


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    best = None
    for first in range(n):
        top = bottom = 0
        for last in range(first, n):
            top += earned[last]
            bottom += hours[last]
            if last - first + 1 >= least and (best is None or top * best[1] > best[0] * bottom):
                best = (top, bottom)
    if best is None:
        return []
    common = gcd(*best)
    return [best[0] // common, best[1] // common]
