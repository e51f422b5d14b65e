"""Looks at stretches of exactly the least length only."""

from fractions import Fraction


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    if n < least:
        return []
    top, bottom = sum(earned[:least]), sum(hours[:least])
    best = Fraction(top, bottom)
    for end in range(least, n):
        top += earned[end] - earned[end - least]
        bottom += hours[end] - hours[end - least]
        best = max(best, Fraction(top, bottom))
    return [best.numerator, best.denominator]
