"""Keeps values instead of places and drops an equal one, so the low leaves with its first copy."""

from collections import deque


def calm_run(readings, tolerance):
    highs, lows = deque(), deque()
    left = 0
    best = [0, 0]
    for right, reading in enumerate(readings):
        while highs and highs[-1] <= reading:
            highs.pop()
        highs.append(reading)
        while lows and lows[-1] >= reading:
            lows.pop()
        lows.append(reading)
        while highs and lows and highs[0] - lows[0] > tolerance:
            if highs[0] == readings[left]:
                highs.popleft()
            if lows and lows[0] == readings[left]:
                lows.popleft()
            left += 1
        if right - left + 1 > best[1]:
            best = [left, right - left + 1]
    return best
