"""Sweeps over the whole floor until nothing changes: right, and far too slow."""


def turned_plates(floor):
    if not floor or not floor[0]:
        return -1
    rows, columns = len(floor), len(floor[0])
    cost = [[10**9] * columns for _ in range(rows)]
    cost[0][0] = 0
    changed = True
    while changed:
        changed = False
        for r in range(rows - 1, -1, -1):
            for c in range(columns - 1, -1, -1):
                for arrow, y, x in ((">", r, c + 1), ("<", r, c - 1), ("v", r + 1, c), ("^", r - 1, c)):
                    if 0 <= y < rows and 0 <= x < columns:
                        offer = cost[r][c] + (floor[r][c] != arrow)
                        if offer < cost[y][x]:
                            cost[y][x] = offer
                            changed = True
    return cost[rows - 1][columns - 1]
