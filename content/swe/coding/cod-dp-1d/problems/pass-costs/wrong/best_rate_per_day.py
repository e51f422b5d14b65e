"""Always buys the pass with the lowest price per day of its span."""


def cheapest_passes(days, passes):
    trips = sorted(set(days))
    if trips and not passes:
        return -1
    total, until = 0, float("-inf")
    for day in trips:
        if day >= until:
            span, price = min(passes, key=lambda p: p[1] / p[0])
            total, until = total + price, day + span
    return total
