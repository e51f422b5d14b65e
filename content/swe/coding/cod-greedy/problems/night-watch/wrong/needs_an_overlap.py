"""Demands that shifts overlap, so a hand-over on the minute counts as a gap."""


def fewest_shifts(length, shifts):
    by_start = sorted(shifts)
    covered, used, i, reach = 0, 0, 0, 0
    while covered < length:
        while i < len(by_start) and by_start[i][0] < max(covered, 1):
            reach = max(reach, by_start[i][1])
            i += 1
        if reach <= covered:
            return -1                   # nobody takes over at this minute
        covered = reach
        used += 1
    return used
