def rope(stakes):
    points = sorted(set(map(tuple, stakes)))
    if len(points) < 3:
        return [list(p) for p in points]

    def cross(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    def far(a, b):
        return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2

    route, here = [], points[0]
    while True:
        route.append(list(here))
        # next: nothing lies to the right of the way there; of several on that line the farthest
        good = [p for p in points if p != here and all(cross(here, p, q) >= 0 for q in points)]
        here = max(good, key=lambda p: far(here, p))
        if here == points[0]:
            return route
