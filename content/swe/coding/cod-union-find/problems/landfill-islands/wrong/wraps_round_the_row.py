"""Numbers the cells row by row and takes the neighbours by number, so the end of a row touches the next row."""


def island_counts(rows, columns, fills):
    parent, islands, counts = {}, 0, []

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for r, c in fills:
        cell = r * columns + c
        if cell not in parent:
            parent[cell] = cell
            islands += 1
            for other in (cell - columns, cell + columns, cell - 1, cell + 1):
                if other in parent:
                    a, b = find(cell), find(other)
                    if a != b:
                        parent[b] = a
                        islands -= 1
        counts.append(islands)
    return counts
