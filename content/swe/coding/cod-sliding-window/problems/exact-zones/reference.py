def count_rides(stops, zones):
    return at_most(stops, zones) - at_most(stops, zones - 1)


def at_most(stops, zones):
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
    return rides
