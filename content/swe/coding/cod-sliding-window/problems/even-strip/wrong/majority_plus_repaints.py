"""Adds the repaints to the longest run-up of one colour and forgets that the wall ends."""


def longest_even_strip(tiles, repaints):
    counts = {}
    most = left = 0
    for right, colour in enumerate(tiles):
        counts[colour] = counts.get(colour, 0) + 1
        most = max(most, counts[colour])
        if right - left + 1 - most > repaints:
            counts[tiles[left]] -= 1
            left += 1
    return most + repaints if tiles else 0
