def widest_silence(times):
    if len(times) < 2:
        return 0
    least, most = min(times), max(times)
    if least == most:
        return 0
    n = len(times)
    width = max((most - least) // (n - 1), 1)
    buckets = (most - least) // width + 1
    low = [None] * buckets
    high = [None] * buckets
    for moment in times:
        b = (moment - least) // width
        if low[b] is None or moment < low[b]:
            low[b] = moment
        if high[b] is None or moment > high[b]:
            high[b] = moment
    best, last = 0, least
    for b in range(buckets):
        if low[b] is not None:
            best = max(best, low[b] - last)
            last = high[b]
    return best
