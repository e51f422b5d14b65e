def island_counts(rows, columns, fills):
    parent, size, islands, counts = {}, {}, 0, []
    for row, column in fills:
        cell = (row, column)
        if cell not in parent:
            parent[cell], size[cell] = cell, 1
            islands += 1
            for other in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if other not in parent:
                    continue
                a, b = find(parent, cell), find(parent, other)
                if a != b:
                    if size[a] < size[b]:
                        a, b = b, a
                    parent[b] = a
                    size[a] += size[b]
                    islands -= 1
        counts.append(islands)
    return counts


def find(parent, x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
