"""Puts all relays into the gap that is widest at first."""


def widest_gap(masts, extra):
    places = sorted(masts)
    gaps = sorted(b - a for a, b in zip(places, places[1:]))
    if not gaps:
        return 0.0
    gaps[-1] = gaps[-1] / (max(extra, 0) + 1)
    return float(max(gaps))
