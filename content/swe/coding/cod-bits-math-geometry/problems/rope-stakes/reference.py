def rope(stakes):
    points = sorted(set(map(tuple, stakes)))
    if len(points) < 3:
        return [list(point) for point in points]

    def chain(ordered):
        kept = []
        for x, y in ordered:
            while len(kept) >= 2:
                (ax, ay), (bx, by) = kept[-2], kept[-1]
                if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                    break
                kept.pop()
            kept.append((x, y))
        return kept

    lower = chain(points)
    upper = chain(reversed(points))
    return [list(point) for point in lower[:-1] + upper[:-1]]
