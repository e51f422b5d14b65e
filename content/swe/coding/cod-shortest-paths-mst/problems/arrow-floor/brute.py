def turned_plates(floor):
    if not floor or not floor[0]:
        return -1
    rows, columns = len(floor), len(floor[0])
    cells = [(r, c) for r in range(rows) for c in range(columns)]
    cost = {cell: 10**9 for cell in cells}
    cost[0, 0] = 0
    for _ in cells:
        for r, c in cells:
            for arrow, cell in ((">", (r, c + 1)), ("<", (r, c - 1)), ("v", (r + 1, c)), ("^", (r - 1, c))):
                if cell in cost:
                    cost[cell] = min(cost[cell], cost[r, c] + (floor[r][c] != arrow))
    return cost[rows - 1, columns - 1]
