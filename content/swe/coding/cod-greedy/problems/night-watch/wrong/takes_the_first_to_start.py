"""Takes every shift that reaches further in the order of starts, and not the one that reaches furthest."""


def fewest_shifts(length, shifts):
    covered = used = 0
    for start, end in sorted(shifts):
        if covered >= length:
            break
        if start > covered:
            return -1
        if end > covered:
            covered, used = end, used + 1
    return used if covered >= length else -1
