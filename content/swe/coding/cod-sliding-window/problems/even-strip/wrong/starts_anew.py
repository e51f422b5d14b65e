"""Counts anew from every start: quadratic."""


def longest_even_strip(tiles, repaints):
    best = 0
    for left in range(len(tiles)):
        counts = {}
        most = 0
        for right in range(left, len(tiles)):
            counts[tiles[right]] = counts.get(tiles[right], 0) + 1
            most = max(most, counts[tiles[right]])
            if right - left + 1 - most <= repaints:
                best = max(best, right - left + 1)
    return best
