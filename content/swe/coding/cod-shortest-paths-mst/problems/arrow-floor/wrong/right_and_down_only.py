"""Fills a table moving right and down only, although the way may turn back."""


def turned_plates(floor):
    if not floor or not floor[0]:
        return -1
    cost = {(0, 0): 0}
    for r in range(len(floor)):
        for c in range(len(floor[0])):
            ways = []
            if r:
                ways.append(cost[r - 1, c] + (floor[r - 1][c] != "v"))
            if c:
                ways.append(cost[r, c - 1] + (floor[r][c - 1] != ">"))
            if ways:
                cost[r, c] = min(ways)
    return cost[len(floor) - 1, len(floor[0]) - 1]
