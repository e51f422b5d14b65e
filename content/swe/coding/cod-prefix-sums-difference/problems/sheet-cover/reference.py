def uncovered(grid, h, w):
    rows, cols = len(grid), len(grid[0]) if grid else 0
    blocked = [[0] * (cols + 1) for _ in range(rows + 1)]
    for r in range(rows):
        in_row = 0
        for c in range(cols):
            in_row += grid[r][c] == "#"
            blocked[r + 1][c + 1] = blocked[r][c + 1] + in_row

    change = [[0] * (cols + 1) for _ in range(rows + 1)]
    for top in range(rows - h + 1):
        for left in range(cols - w + 1):
            bottom, right = top + h, left + w
            if blocked[bottom][right] - blocked[top][right] - blocked[bottom][left] + blocked[top][left] == 0:
                change[top][left] += 1
                change[top][right] -= 1
                change[bottom][left] -= 1
                change[bottom][right] += 1

    bare = 0
    above = [0] * cols
    for r in range(rows):
        in_row = 0
        for c in range(cols):
            in_row += change[r][c]
            above[c] += in_row
            bare += grid[r][c] == "." and above[c] == 0
    return bare
