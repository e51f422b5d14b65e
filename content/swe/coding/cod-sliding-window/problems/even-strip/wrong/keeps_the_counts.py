"""Moves the left end without taking its tile out of the counts."""


def longest_even_strip(tiles, repaints):
    counts = {}
    most = left = 0
    for right, colour in enumerate(tiles):
        counts[colour] = counts.get(colour, 0) + 1
        most = max(most, counts[colour])
        if right - left + 1 - most > repaints:
            left += 1
    return len(tiles) - left
