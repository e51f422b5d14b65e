def uncovered(grid, h, w):
    covered = set()
    for top in range(len(grid) - h + 1):
        for left in range(len(grid[0]) - w + 1):
            cells = [(top + r, left + c) for r in range(h) for c in range(w)]
            if all(grid[r][c] == "." for r, c in cells):
                covered.update(cells)
    return sum(row.count(".") for row in grid) - len(covered)
