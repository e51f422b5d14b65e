def fair_split(pages, people):
    if not pages or people <= 0:
        return []

    def starts(limit, most):
        """Greedy parts within the limit, None if there are more than `most`."""
        result, load = [0], 0
        for chapter, count in enumerate(pages):
            if load + count > limit:
                if len(result) == most:
                    return None
                result.append(chapter)
                load = 0
            load += count
        return result

    lo, hi = max(pages), sum(pages)
    while lo < hi:
        limit = (lo + hi) // 2
        if starts(limit, people) is None:
            lo = limit + 1
        else:
            hi = limit
    return starts(lo, people)
