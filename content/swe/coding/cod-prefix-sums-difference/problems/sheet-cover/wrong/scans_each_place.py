"""Looks at every cell of every place for a sheet: right, but it multiplies the grid by the sheet."""


def uncovered(grid, h, w):
    rows, cols = len(grid), len(grid[0]) if grid else 0
    covered = [[False] * cols for _ in range(rows)]
    for top in range(rows - h + 1):
        for left in range(cols - w + 1):
            if all("#" not in grid[r][left : left + w] for r in range(top, top + h)):
                for r in range(top, top + h):
                    covered[r][left : left + w] = [True] * w
    return sum(grid[r][c] == "." and not covered[r][c] for r in range(rows) for c in range(cols))
