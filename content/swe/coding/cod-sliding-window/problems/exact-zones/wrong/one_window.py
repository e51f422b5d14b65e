"""Slides a single window and counts one ride for each right end at which it holds exactly the zones."""


def count_rides(stops, zones):
    if zones <= 0:
        return 0
    counts = {}
    left = rides = 0
    for zone in stops:
        counts[zone] = counts.get(zone, 0) + 1
        while len(counts) > zones:
            leaving = stops[left]
            counts[leaving] -= 1
            if counts[leaving] == 0:
                del counts[leaving]
            left += 1
        rides += len(counts) == zones
    return rides
