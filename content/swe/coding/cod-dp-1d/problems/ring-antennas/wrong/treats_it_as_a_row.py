"""Forgets that the last place is next to the first."""


def best_ring(gains):
    skip, best = 0, 0
    for gain in gains:
        skip, best = best, max(best, skip + gain)
    return best
