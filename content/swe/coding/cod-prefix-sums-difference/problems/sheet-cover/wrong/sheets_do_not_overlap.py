"""Lays sheets greedily from the upper left and never over one another."""


def uncovered(grid, h, w):
    rows, cols = len(grid), len(grid[0]) if grid else 0
    taken = [[grid[r][c] == "#" for c in range(cols)] for r in range(rows)]
    for top in range(rows - h + 1):
        for left in range(cols - w + 1):
            cells = [(r, c) for r in range(top, top + h) for c in range(left, left + w)]
            if not any(taken[r][c] for r, c in cells):
                for r, c in cells:
                    taken[r][c] = True
    return sum(not taken[r][c] for r in range(rows) for c in range(cols))
