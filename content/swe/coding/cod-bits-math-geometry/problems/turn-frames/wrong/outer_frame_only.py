"""Turns the outer frame and forgets the ones inside."""


def turn_frames(grid, steps):
    rows, columns = len(grid), len(grid[0]) if grid else 0
    if not rows or not columns:
        return
    t, l, b, r = 0, 0, rows - 1, columns - 1
    if t == b or l == r:
        places = [(y, x) for y in range(t, b + 1) for x in range(l, r + 1)]
    else:
        places = [(t, x) for x in range(l, r)] + [(y, r) for y in range(t, b)] + [(b, x) for x in range(r, l, -1)] + [(y, l) for y in range(b, t, -1)]
    values = [grid[y][x] for y, x in places]
    for i, value in enumerate(values):
        y, x = places[(i + steps) % len(places)]
        grid[y][x] = value
