"""Always takes the longest shift that helps."""


def fewest_shifts(length, shifts):
    left, used = set(range(min(length, 1000))), 0
    while left:
        gain, best = max(((len([m for m in left if s <= m < e]), (s, e)) for s, e in shifts), default=(0, None))
        if not gain:
            return -1
        left -= set(range(best[0], best[1]))
        used += 1
    return used
