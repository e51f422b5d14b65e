"""Keeps the chosen ones in a list and finds the last of them by a full scan for each newcomer."""

from fractions import Fraction


def race(weights, waits, k):
    kept = []
    for at, (weight, wait) in enumerate(zip(weights, waits)):
        if weight <= 0 or k <= 0:
            continue
        kept.append((Fraction(wait, weight), at))
        if len(kept) > k:
            kept.remove(max(kept))
    return [at for _, at in sorted(kept)]
