"""Keeps starts in order of arrival without dropping the high ones, and gives up at the first that does not fit."""

from collections import deque


def shortest_lift(changes, target):
    starts = deque([(0, 0)])
    total = 0
    best = -1
    for end, change in enumerate(changes, 1):
        total += change
        while starts and total - starts[0][0] >= target:
            length = end - starts.popleft()[1]
            if best < 0 or length < best:
                best = length
        starts.append((total, end))
    return best
