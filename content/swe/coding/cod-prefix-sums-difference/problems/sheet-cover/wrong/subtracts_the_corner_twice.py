"""Forgets to add the upper left corner back when it asks for the blocked cells of a place."""


def uncovered(grid, h, w):
    rows, cols = len(grid), len(grid[0]) if grid else 0
    blocked = [[0] * (cols + 1) for _ in range(rows + 1)]
    for r in range(rows):
        for c in range(cols):
            blocked[r + 1][c + 1] = blocked[r][c + 1] + blocked[r + 1][c] - blocked[r][c] + (grid[r][c] == "#")
    covered = [[False] * cols for _ in range(rows)]
    for top in range(rows - h + 1):
        for left in range(cols - w + 1):
            bottom, right = top + h, left + w
            if blocked[bottom][right] - blocked[top][right] - blocked[bottom][left] <= 0:
                for r in range(top, bottom):
                    for c in range(left, right):
                        covered[r][c] = True
    return sum(grid[r][c] == "." and not covered[r][c] for r in range(rows) for c in range(cols))
