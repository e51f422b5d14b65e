def island_counts(rows, columns, fills):
    return [count({tuple(cell) for cell in fills[: k + 1]}) for k in range(len(fills))]


def count(land):
    islands = 0
    while land:
        islands += 1
        stack = [land.pop()]
        while stack:
            r, c = stack.pop()
            for cell in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if cell in land:
                    land.remove(cell)
                    stack.append(cell)
    return islands
