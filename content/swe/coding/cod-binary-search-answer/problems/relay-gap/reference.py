from math import ceil


def widest_gap(masts, extra):
    places = sorted(masts)
    gaps = [b - a for a, b in zip(places, places[1:]) if b > a]
    if not gaps:
        return 0.0

    def enough(width):
        return sum(ceil(gap / width) - 1 for gap in gaps) <= max(extra, 0)

    lo, hi = 0.0, float(max(gaps))
    for _ in range(70):
        width = (lo + hi) / 2
        if enough(width):
            hi = width
        else:
            lo = width
    return hi
