"""Jumps behind a spot that it has found, so overlapping ones are lost."""


def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    wanted, counts, spots = {}, {}, []
    for letter in pattern:
        wanted[letter] = wanted.get(letter, 0) + 1
    left = 0
    for right, letter in enumerate(text):
        counts[letter] = counts.get(letter, 0) + 1
        while counts[letter] > wanted.get(letter, 0):
            counts[text[left]] -= 1
            left += 1
        if right - left + 1 == width:
            spots.append(left)
            counts = {}
            left = right + 1
    return spots
