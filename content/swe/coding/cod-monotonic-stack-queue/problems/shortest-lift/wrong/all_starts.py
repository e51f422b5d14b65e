"""Tries all starts for every end, from the nearest: quadratic."""


def shortest_lift(changes, target):
    sums = [0]
    for change in changes:
        sums.append(sums[-1] + change)
    best = -1
    for end in range(1, len(sums)):
        for start in range(end - 1, -1, -1):
            if 0 < best <= end - start:
                break
            if sums[end] - sums[start] >= target:
                best = end - start
                break
    return best
