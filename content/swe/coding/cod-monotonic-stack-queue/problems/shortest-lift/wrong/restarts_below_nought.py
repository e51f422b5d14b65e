"""Restarts whenever the sum falls to nought or below, as for the greatest sum."""


def shortest_lift(changes, target):
    left = total = 0
    best = -1
    for right, change in enumerate(changes):
        total += change
        while left <= right and total >= target:
            if best < 0 or right - left + 1 < best:
                best = right - left + 1
            total -= changes[left]
            left += 1
        if total <= 0:
            total, left = 0, right + 1
    return best
