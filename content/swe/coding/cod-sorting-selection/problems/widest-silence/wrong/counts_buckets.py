"""Answers with the longest row of empty buckets times the width."""


def widest_silence(times):
    if len(times) < 2:
        return 0
    least, most = min(times), max(times)
    if least == most:
        return 0
    width = max((most - least) // (len(times) - 1), 1)
    full = sorted({(moment - least) // width for moment in times})
    return max((b - a) * width for a, b in zip(full, full[1:])) if len(full) > 1 else 0
