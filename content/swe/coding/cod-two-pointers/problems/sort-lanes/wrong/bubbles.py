"""Swaps neighbours that stand in the wrong order until none is left: right, and quadratic."""


def sort_lanes(codes, order):
    if any(code not in order for code in codes):
        return
    place = {code: at for at, code in enumerate(order)}
    for end in range(len(codes) - 1, 0, -1):
        for at in range(end):
            if place[codes[at]] > place[codes[at + 1]]:
                codes[at], codes[at + 1] = codes[at + 1], codes[at]
