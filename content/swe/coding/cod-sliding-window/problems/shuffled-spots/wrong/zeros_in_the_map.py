"""Compares two maps although letters that left stay behind with the count zero."""


def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    wanted, counts, spots = {}, {}, []
    for letter in pattern:
        wanted[letter] = wanted.get(letter, 0) + 1
    for right, letter in enumerate(text):
        counts[letter] = counts.get(letter, 0) + 1
        if right >= width:
            counts[text[right - width]] -= 1
        if counts == wanted:
            spots.append(right - width + 1)
    return spots
