"""Compares the sets of letters and not how often each occurs."""


def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    counts = {}
    spots = []
    wanted = set(pattern)
    for right, letter in enumerate(text):
        counts[letter] = counts.get(letter, 0) + 1
        if right >= width:
            leaving = text[right - width]
            counts[leaving] -= 1
            if counts[leaving] == 0:
                del counts[leaving]
        if right + 1 >= width and counts.keys() == wanted:
            spots.append(right - width + 1)
    return spots
