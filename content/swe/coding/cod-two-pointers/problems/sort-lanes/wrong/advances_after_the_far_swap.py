"""Advances after a swap with the far end, so the parcel that came from there is never looked at."""


def sort_lanes(codes, order):
    first, middle, last = order
    if any(code not in order for code in codes):
        return
    low, at, high = 0, 0, len(codes)
    while at < high:
        if codes[at] == first:
            codes[low], codes[at] = codes[at], codes[low]
            low += 1
        elif codes[at] == last:
            high -= 1
            codes[at], codes[high] = codes[high], codes[at]
        at += 1
