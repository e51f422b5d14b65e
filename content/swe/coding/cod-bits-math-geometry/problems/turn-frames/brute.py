def turn_frames(grid, steps):
    rows, columns = len(grid), len(grid[0]) if grid else 0

    def depth(r, c):
        return min(r, c, rows - 1 - r, columns - 1 - c)

    def around(level):
        cells = [(r, c) for r in range(rows) for c in range(columns) if depth(r, c) == level]
        r, c = cells[0]
        path, ways, at = [(r, c)], [(0, 1), (1, 0), (0, -1), (-1, 0)], 0
        while len(path) < len(cells):
            y, x = path[-1][0] + ways[at][0], path[-1][1] + ways[at][1]
            if (y, x) in cells and (y, x) not in path:
                path.append((y, x))
            else:
                at = (at + 1) % 4
        return path

    old = [row[:] for row in grid]
    level = 0
    while any(depth(r, c) == level for r in range(rows) for c in range(columns)):
        path = around(level)
        for i, (r, c) in enumerate(path):
            y, x = path[(i + steps) % len(path)]
            grid[y][x] = old[r][c]
        level += 1
