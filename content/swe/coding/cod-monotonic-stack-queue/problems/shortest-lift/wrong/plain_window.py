"""Slides a plain window, which drags losses at its front along."""


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
    return best
