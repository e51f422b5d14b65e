"""Keeps every start that fits and so measures from the earliest one."""


def shortest_lift(changes, target):
    lowest = [(0, 0)]
    total = 0
    best = -1
    for end, change in enumerate(changes, 1):
        total += change
        for start, place in lowest:
            if total - start >= target:
                if best < 0 or end - place < best:
                    best = end - place
                break
        if total < lowest[-1][0]:
            lowest.append((total, end))
    return best
