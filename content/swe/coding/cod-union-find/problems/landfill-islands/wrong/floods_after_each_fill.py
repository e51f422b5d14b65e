"""Floods the whole map again after each fill: right, and quadratic."""


def island_counts(rows, columns, fills):
    land, counts = set(), []
    for r, c in fills:
        land.add((r, c))
        left, islands = set(land), 0
        while left:
            islands += 1
            stack = [left.pop()]
            while stack:
                y, x = stack.pop()
                for cell in ((y - 1, x), (y + 1, x), (y, x - 1), (y, x + 1)):
                    if cell in left:
                        left.remove(cell)
                        stack.append(cell)
        counts.append(islands)
    return counts
