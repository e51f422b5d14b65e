"""Compares only buckets that are next to each other and starts anew behind an empty one."""


def widest_silence(times):
    if len(times) < 2:
        return 0
    least, most = min(times), max(times)
    if least == most:
        return 0
    width = max((most - least) // (len(times) - 1), 1)
    low, high = {}, {}
    for moment in times:
        b = (moment - least) // width
        low[b], high[b] = min(low.get(b, moment), moment), max(high.get(b, moment), moment)
    return max((low[b + 1] - high[b] for b in high if b + 1 in low), default=0)
