"""Takes the span as a number of trips and not of days."""


def cheapest_passes(days, passes):
    trips = sorted(set(days))
    if trips and not passes:
        return -1
    best = [0]
    for i in range(1, len(trips) + 1):
        best.append(min(best[max(i - span, 0)] + price for span, price in passes))
    return best[-1]
