def turn_frames(grid, steps):
    rows, columns = len(grid), len(grid[0]) if grid else 0
    for depth in range((min(rows, columns) + 1) // 2):
        top, left, bottom, right = depth, depth, rows - 1 - depth, columns - 1 - depth
        if top == bottom:
            places = [(top, c) for c in range(left, right + 1)]
        elif left == right:
            places = [(r, left) for r in range(top, bottom + 1)]
        else:
            places = [(top, c) for c in range(left, right)]
            places += [(r, right) for r in range(top, bottom)]
            places += [(bottom, c) for c in range(right, left, -1)]
            places += [(r, left) for r in range(bottom, top, -1)]
        values = [grid[r][c] for r, c in places]
        shift = steps % len(places)
        for i, value in enumerate(values):
            r, c = places[(i + shift) % len(places)]
            grid[r][c] = value
