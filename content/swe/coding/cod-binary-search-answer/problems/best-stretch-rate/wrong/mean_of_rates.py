"""Maximises the mean of the days' rates instead of the rate of the whole stretch."""

from fractions import Fraction


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    if n < least:
        return []
    if n > 200:
        raise NotImplementedError
    rates = [Fraction(e, h) for e, h in zip(earned, hours)]
    best = max((sum(rates[i:j]) / (j - i) for i in range(n) for j in range(i + least, n + 1)))
    return [best.numerator, best.denominator]
