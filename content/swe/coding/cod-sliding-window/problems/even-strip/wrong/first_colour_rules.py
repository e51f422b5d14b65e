"""Takes the colour at the left end of each strip for the one that stays."""


def longest_even_strip(tiles, repaints):
    best = 0
    for colour in set(tiles):
        others = left = 0
        for right, tile in enumerate(tiles):
            others += tile != colour
            while others > repaints or left <= right and tiles[left] != colour:
                others -= tiles[left] != colour
                left += 1
            best = max(best, right - left + 1)
    return best
