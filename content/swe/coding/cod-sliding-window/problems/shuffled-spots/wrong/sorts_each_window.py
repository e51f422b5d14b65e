"""Sorts every window anew."""


def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    wanted = sorted(pattern)
    return [i for i in range(len(text) - width + 1) if sorted(text[i : i + width]) == wanted]
