from fractions import Fraction


def widest_gap(masts, extra):
    places = sorted(masts)
    gaps = [b - a for a, b in zip(places, places[1:])]
    if not gaps:
        return 0.0
    pieces = [1] * len(gaps)
    for _ in range(max(extra, 0)):
        worst = max(range(len(gaps)), key=lambda i: Fraction(gaps[i], pieces[i]))
        pieces[worst] += 1
    return float(max(Fraction(gap, piece) for gap, piece in zip(gaps, pieces)))
