"""Halves an interval of floats and rounds the result to a near fraction."""

from fractions import Fraction


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    if n < least:
        return []
    lo = min(e / h for e, h in zip(earned, hours))
    hi = max(e / h for e, h in zip(earned, hours))
    for _ in range(60):
        rate = (lo + hi) / 2
        prefix = [0.0]
        for e, h in zip(earned, hours):
            prefix.append(prefix[-1] + e - rate * h)
        low, found = float("inf"), False
        for end in range(least, n + 1):
            low = min(low, prefix[end - least])
            found = found or prefix[end] - low >= 0
        if found:
            lo = rate
        else:
            hi = rate
    best = Fraction(lo).limit_denominator(1000)
    return [best.numerator, best.denominator]
