"""Searches whole numbers only."""


def widest_gap(masts, extra):
    places = sorted(masts)
    gaps = [b - a for a, b in zip(places, places[1:]) if b > a]
    if not gaps:
        return 0.0
    lo, hi = 1, max(gaps)
    while lo < hi:
        width = (lo + hi) // 2
        if sum((gap + width - 1) // width - 1 for gap in gaps) <= max(extra, 0):
            hi = width
        else:
            lo = width + 1
    return float(lo)
