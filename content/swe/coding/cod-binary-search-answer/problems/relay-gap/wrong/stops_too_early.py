"""Stops when the interval is a thousandth wide, whatever the size of the answer."""


def widest_gap(masts, extra):
    places = sorted(masts)
    gaps = [b - a for a, b in zip(places, places[1:]) if b > a]
    if not gaps:
        return 0.0
    lo, hi = 0.0, float(max(gaps))
    while hi - lo > 1e-3:
        width = (lo + hi) / 2
        if sum(-int(-gap // width) - 1 for gap in gaps) <= max(extra, 0):
            hi = width
        else:
            lo = width
    return hi if hi - lo > 0 and hi != round(hi, 2) else float(round(hi, 2))
