"""Also lays the sheet turned by a quarter, which the statement forbids."""


def uncovered(grid, h, w):
    rows, cols = len(grid), len(grid[0]) if grid else 0
    covered = set()
    for high, wide in ((h, w), (w, h)):
        for top in range(rows - high + 1):
            for left in range(cols - wide + 1):
                cells = [(r, c) for r in range(top, top + high) for c in range(left, left + wide)]
                if all(grid[r][c] == "." for r, c in cells):
                    covered.update(cells)
    return sum(row.count(".") for row in grid) - len(covered)
