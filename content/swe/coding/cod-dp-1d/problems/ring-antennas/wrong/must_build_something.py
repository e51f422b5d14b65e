"""Builds at least one antenna even where all gains are negative."""


def best_ring(gains):
    def row(part):
        skip, best = 0, float("-inf")
        for gain in part:
            skip, best = best, max(best, skip + gain)
        return best

    if len(gains) == 1:
        return gains[0]
    return max(row(gains[1:]), row(gains[:-1])) if len(gains) > 1 else 0
