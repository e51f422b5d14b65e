"""Looks for both extremes of the window at every reading."""


def calm_run(readings, tolerance):
    left = 0
    best = [0, 0]
    for right in range(len(readings)):
        window = readings[left : right + 1]
        while window and max(window) - min(window) > tolerance:
            left += 1
            window = readings[left : right + 1]
        if right - left + 1 > best[1]:
            best = [left, right - left + 1]
    return best
