"""Takes one island off for each neighbour, also when two of them are the same island."""


def island_counts(rows, columns, fills):
    land, islands, counts = set(), 0, []
    for r, c in fills:
        if (r, c) not in land:
            land.add((r, c))
            islands += 1
            islands -= sum(x in land for x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))
        counts.append(islands)
    return counts
