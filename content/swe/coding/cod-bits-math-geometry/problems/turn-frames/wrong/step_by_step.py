"""Turns every frame by one place, as often as asked."""


def turn_frames(grid, steps):
    rows, columns = len(grid), len(grid[0]) if grid else 0
    for d in range((min(rows, columns) + 1) // 2):
        t, l, b, r = d, d, rows - 1 - d, columns - 1 - d
        if t == b or l == r:
            places = [(y, x) for y in range(t, b + 1) for x in range(l, r + 1)]
        else:
            places = [(t, x) for x in range(l, r)] + [(y, r) for y in range(t, b)] + [(b, x) for x in range(r, l, -1)] + [(y, l) for y in range(b, t, -1)]
        done, way = 0, 1 if steps > 0 else -1
        while done != steps:
            values = [grid[y][x] for y, x in places]
            for i, value in enumerate(values):
                y, x = places[(i + way) % len(places)]
                grid[y][x] = value
            done += way
