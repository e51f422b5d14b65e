"""Lets the limit fall below the longest chapter and then counts it as one part all the same."""


def fair_split(pages, people):
    if not pages or people <= 0:
        return []

    def starts(limit):
        result, load = [0], 0
        for chapter, count in enumerate(pages):
            if load + count > limit and chapter:
                result.append(chapter)
                load = 0
            load += count
        return result

    lo, hi = 0, sum(pages)
    while lo < hi:
        limit = (lo + hi) // 2
        if len(starts(limit)) <= people:
            hi = limit
        else:
            lo = limit + 1
    return starts(lo)
