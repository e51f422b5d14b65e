def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    return [i for i in range(len(text) - width + 1) if sorted(text[i : i + width]) == sorted(pattern)]
