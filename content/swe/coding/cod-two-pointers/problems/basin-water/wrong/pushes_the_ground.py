"""Pushes the height of the ground instead of the level of the water, so a wall is forgotten behind a deep cell."""

from heapq import heapify, heappop, heappush


def basin_water(heights):
    if not heights or not heights[0]:
        return 0
    rows, columns = len(heights), len(heights[0])
    settled = [[False] * columns for _ in range(rows)]
    border = []
    for r in range(rows):
        for c in range(columns):
            if r in (0, rows - 1) or c in (0, columns - 1):
                settled[r][c] = True
                border.append((heights[r][c], r, c))
    heapify(border)
    total = 0
    while border:
        level, r, c = heappop(border)
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < rows and 0 <= x < columns and not settled[y][x]:
                settled[y][x] = True
                total += max(level - heights[y][x], 0)
                heappush(border, (heights[y][x], y, x))
    return total
