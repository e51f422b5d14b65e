"""Compares each reading with the one before only."""


def calm_run(readings, tolerance):
    best = [0, 0]
    if tolerance < 0:
        return best
    left = 0
    for right, reading in enumerate(readings):
        if right and abs(reading - readings[right - 1]) > tolerance:
            left = right
        if right - left + 1 > best[1]:
            best = [left, right - left + 1]
    return best
