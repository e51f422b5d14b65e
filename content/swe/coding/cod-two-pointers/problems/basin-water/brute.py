def basin_water(heights):
    if not heights or not heights[0]:
        return 0
    rows, columns = len(heights), len(heights[0])
    top = max(max(row) for row in heights)
    level = [
        [heights[r][c] if r in (0, rows - 1) or c in (0, columns - 1) else top for c in range(columns)]
        for r in range(rows)
    ]
    changed = True
    while changed:
        changed = False
        for r in range(1, rows - 1):
            for c in range(1, columns - 1):
                lowest = min(level[r - 1][c], level[r + 1][c], level[r][c - 1], level[r][c + 1])
                fits = max(heights[r][c], lowest)
                if fits < level[r][c]:
                    level[r][c] = fits
                    changed = True
    return sum(level[r][c] - heights[r][c] for r in range(rows) for c in range(columns))
