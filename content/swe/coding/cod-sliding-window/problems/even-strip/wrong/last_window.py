"""Shrinks until the strip is valid and returns the length of the last one instead of the longest one."""


def longest_even_strip(tiles, repaints):
    counts = {}
    left = 0
    for right, colour in enumerate(tiles):
        counts[colour] = counts.get(colour, 0) + 1
        while left <= right and right - left + 1 - max(counts.values()) > repaints:
            counts[tiles[left]] -= 1
            left += 1
    return len(tiles) - left
