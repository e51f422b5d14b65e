def shuffled_spots(text, pattern):
    width = len(pattern)
    if width == 0:
        return []
    surplus = {}
    for letter in pattern:
        surplus[letter] = surplus.get(letter, 0) - 1
    uneven = len(surplus)
    spots = []
    for right, letter in enumerate(text):
        changes = [(letter, 1)]
        if right >= width:
            changes.append((text[right - width], -1))
        for changed, step in changes:
            before = surplus.get(changed, 0)
            surplus[changed] = before + step
            uneven += (before == 0) - (before + step == 0)
        if uneven == 0:
            spots.append(right - width + 1)
    return spots
