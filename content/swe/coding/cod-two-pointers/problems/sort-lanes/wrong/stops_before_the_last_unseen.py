"""Mixes a closed upper border with a strict loop test, so the last unseen parcel stays where it is."""


def sort_lanes(codes, order):
    first, middle, last = order
    if any(code not in order for code in codes):
        return
    low, at, high = 0, 0, len(codes) - 1
    while at < high:
        if codes[at] == first:
            codes[low], codes[at] = codes[at], codes[low]
            low += 1
            at += 1
        elif codes[at] == last:
            codes[at], codes[high] = codes[high], codes[at]
            high -= 1
        else:
            at += 1
