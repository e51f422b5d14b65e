"""Extends a ride from every start: quadratic."""


def count_rides(stops, zones):
    rides = 0
    for left in range(len(stops)):
        seen = set()
        for right in range(left, len(stops)):
            seen.add(stops[right])
            if len(seen) > zones:
                break
            rides += len(seen) == zones
    return rides
