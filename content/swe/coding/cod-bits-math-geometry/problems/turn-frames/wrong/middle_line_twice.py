"""Walks there and back over an inner frame that is a single row or column."""


def turn_frames(grid, steps):
    rows, columns = len(grid), len(grid[0]) if grid else 0
    for d in range((min(rows, columns) + 1) // 2):
        t, l, b, r = d, d, rows - 1 - d, columns - 1 - d
        places = [(t, x) for x in range(l, r)] + [(y, r) for y in range(t, b)] + [(b, x) for x in range(r, l, -1)] + [(y, l) for y in range(b, t, -1)]
        if not places:
            continue
        values = [grid[y][x] for y, x in places]
        for i, value in enumerate(values):
            y, x = places[(i + steps) % len(places)]
            grid[y][x] = value
