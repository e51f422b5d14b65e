"""Counts the rides with at most so many zones and does not subtract the poorer ones."""


def count_rides(stops, zones):
    if zones <= 0:
        return 0
    counts = {}
    left = rides = 0
    for right, zone in enumerate(stops):
        counts[zone] = counts.get(zone, 0) + 1
        while len(counts) > zones:
            leaving = stops[left]
            counts[leaving] -= 1
            if counts[leaving] == 0:
                del counts[leaving]
            left += 1
        rides += right - left + 1
    return rides if len(set(stops)) >= zones else 0
