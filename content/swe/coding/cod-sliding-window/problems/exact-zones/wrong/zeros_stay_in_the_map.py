"""Leaves a zone in the map when its count falls to zero, so the number of zones never falls."""


def count_rides(stops, zones):
    return at_most(stops, zones) - at_most(stops, zones - 1)


def at_most(stops, zones):
    if zones <= 0:
        return 0
    counts = {}
    left = rides = 0
    for right, zone in enumerate(stops):
        counts[zone] = counts.get(zone, 0) + 1
        while left <= right and len(counts) > zones:
            counts[stops[left]] -= 1
            left += 1
        rides += right - left + 1
    return rides
