"""Computes the turn in floating point, which loses the last digits of large products."""


def rope(stakes):
    points = sorted(set(map(tuple, stakes)))
    if len(points) < 3:
        return [list(point) for point in points]

    def chain(ordered):
        kept = []
        for x, y in ordered:
            while len(kept) >= 2:
                (ax, ay), (bx, by) = kept[-2], kept[-1]
                if float(bx - ax) * float(y - ay) - float(by - ay) * float(x - ax) > 0.0:
                    break
                kept.pop()
            kept.append((x, y))
        return kept

    return [list(point) for point in chain(points)[:-1] + chain(points[::-1])[:-1]]
