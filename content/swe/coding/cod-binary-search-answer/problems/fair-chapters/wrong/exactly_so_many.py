"""Looks for a limit with exactly so many parts."""


def fair_split(pages, people):
    if not pages or people <= 0:
        return []

    def starts(limit):
        result, load = [0], 0
        for chapter, count in enumerate(pages):
            if load + count > limit:
                result.append(chapter)
                load = 0
            load += count
        return result

    lo, hi = max(pages), sum(pages)
    while lo < hi:
        limit = (lo + hi) // 2
        found = len(starts(limit))
        if found == people:
            return starts(limit)
        if found < people:
            hi = limit
        else:
            lo = limit + 1
    return starts(lo)
