"""Allows n − 1 rounds and takes a change in the last one for a contradiction, although the proof needs a further look."""


def latest_starts(n, rules):
    start = [0] * n
    for _ in range(max(n - 1, 1)):
        changed = False
        for a, b, w in rules:
            if start[a] + w < start[b]:
                start[b] = start[a] + w
                changed = True
        if not changed:
            return start
    return []
