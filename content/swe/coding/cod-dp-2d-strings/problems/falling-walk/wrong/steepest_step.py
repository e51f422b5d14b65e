"""Always takes the lowest neighbour."""


def longest_fall(heights):
    best = 0
    for r, row in enumerate(heights):
        for c in range(len(row)):
            y, x, steps = r, c, 1
            while True:
                near = [(heights[v][u], v, u) for v, u in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)) if 0 <= v < len(heights) and 0 <= u < len(row)]
                if not near or min(near)[0] >= heights[y][x]:
                    break
                _, y, x = min(near)
                steps += 1
            best = max(best, steps)
    return best
