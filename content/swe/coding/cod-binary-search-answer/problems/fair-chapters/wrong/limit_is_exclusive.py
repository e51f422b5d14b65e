"""Closes a part that reaches the limit exactly."""


def fair_split(pages, people):
    if not pages or people <= 0:
        return []

    def starts(limit):
        result, load = [0], 0
        for chapter, count in enumerate(pages):
            if chapter and load + count >= limit:
                result.append(chapter)
                load = 0
            load += count
        return result

    lo, hi = max(pages), sum(pages) + 1
    while lo < hi:
        limit = (lo + hi) // 2
        if len(starts(limit)) <= people:
            hi = limit
        else:
            lo = limit + 1
    return starts(lo)
