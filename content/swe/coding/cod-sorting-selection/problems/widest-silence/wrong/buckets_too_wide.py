"""Makes the buckets twice as wide as the mean gap, so the widest gap may lie inside one."""


def widest_silence(times):
    if len(times) < 2:
        return 0
    least, most = min(times), max(times)
    if least == most:
        return 0
    width = max(2 * (most - least) // (len(times) - 1), 1)
    low, high = {}, {}
    for moment in times:
        b = (moment - least) // width
        low[b], high[b] = min(low.get(b, moment), moment), max(high.get(b, moment), moment)
    best, last = 0, least
    for b in sorted(low):
        best, last = max(best, low[b] - last), high[b]
    return best
