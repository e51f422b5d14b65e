"""Moves the start and leaves extremes that lie before it in the queues."""

from collections import deque


def calm_run(readings, tolerance):
    highs, lows = deque(), deque()
    left = 0
    best = [0, 0]
    for right, reading in enumerate(readings):
        while highs and readings[highs[-1]] <= reading:
            highs.pop()
        highs.append(right)
        while lows and readings[lows[-1]] >= reading:
            lows.pop()
        lows.append(right)
        if readings[highs[0]] - readings[lows[0]] > tolerance:
            left += 1
        if right - left + 1 > best[1]:
            best = [left, right - left + 1]
    return best
