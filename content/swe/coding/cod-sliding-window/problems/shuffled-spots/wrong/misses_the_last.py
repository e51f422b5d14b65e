"""Stops one window too early."""


def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    if len(text) == width:
        return [0] if sorted(text) == sorted(pattern) else []
    wanted, counts, spots = {}, {}, []
    for letter in pattern:
        wanted[letter] = wanted.get(letter, 0) + 1
    left = 0
    for right in range(len(text) - 1):
        letter = text[right]
        counts[letter] = counts.get(letter, 0) + 1
        while counts[letter] > wanted.get(letter, 0):
            counts[text[left]] -= 1
            left += 1
        if right - left + 1 == width:
            spots.append(left)
    return spots
