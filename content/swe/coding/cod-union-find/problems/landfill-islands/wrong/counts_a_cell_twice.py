"""Counts a filled cell again as a new island."""


def island_counts(rows, columns, fills):
    parent, islands, counts = {}, 0, []

    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for r, c in fills:
        parent.setdefault((r, c), (r, c))
        islands += 1
        for other in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if other in parent:
                a, b = find((r, c)), find(other)
                if a != b:
                    parent[b] = a
                    islands -= 1
        counts.append(islands)
    return counts
