def cheapest_passes(days, passes):
    trips = sorted(set(days))
    n = len(trips)
    if n and not passes:
        return -1
    best = [0] * (n + 1)                # least price for the first i trips
    first = [0] * len(passes)           # first trip that each pass still covers if it covers the last
    for i in range(1, n + 1):
        least = None
        for p, (span, price) in enumerate(passes):
            while trips[first[p]] <= trips[i - 1] - span:
                first[p] += 1
            offer = best[first[p]] + price
            if least is None or offer < least:
                least = offer
        best[i] = least
    return best[n]
