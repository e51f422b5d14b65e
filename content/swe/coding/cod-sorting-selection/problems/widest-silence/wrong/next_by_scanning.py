"""Looks for the next moment by a scan of all: right, and quadratic."""


def widest_silence(times):
    best = 0
    for moment in times:
        following = None
        for other in times:
            if other > moment and (following is None or other < following):
                following = other
        if following is not None:
            best = max(best, following - moment)
    return best
