from itertools import product


def two_shifts(n, pairs):
    """The first of all assignments, in rising order, is the one with 0 for the smallest of each group."""
    for shift in product((0, 1), repeat=n):
        if all(shift[a] != shift[b] for a, b in pairs):
            return list(shift)
    return []
