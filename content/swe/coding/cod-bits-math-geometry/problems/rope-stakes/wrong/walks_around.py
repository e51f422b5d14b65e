"""Looks through all stakes for each corner of the rope: slow when most stakes are corners."""


def rope(stakes):
    points = sorted(set(map(tuple, stakes)))
    if len(points) < 3:
        return [list(p) for p in points]
    route, here = [], points[0]
    while True:
        route.append(list(here))
        best = None
        for p in points:
            if p == here:
                continue
            if best is None:
                best = p
                continue
            turn = (best[0] - here[0]) * (p[1] - here[1]) - (best[1] - here[1]) * (p[0] - here[0])
            if turn < 0 or turn == 0 and abs(p[0] - here[0]) + abs(p[1] - here[1]) > abs(best[0] - here[0]) + abs(best[1] - here[1]):
                best = p
        here = best
        if here == points[0]:
            return route
