"""Scans all shifts for each hand-over: right, and quadratic."""


def fewest_shifts(length, shifts):
    covered = used = 0
    while covered < length:
        reach = max((end for start, end in shifts if start <= covered), default=covered)
        if reach <= covered:
            return -1
        covered, used = reach, used + 1
    return used
