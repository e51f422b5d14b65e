"""Floods by recursion, one call for each cell."""


def pond_sizes(land):
    rows, columns = len(land), len(land[0]) if land else 0
    seen = set()

    def flood(r, c):
        if not (0 <= r < rows and 0 <= c < columns) or land[r][c] != "~" or (r, c) in seen:
            return 0, False
        seen.add((r, c))
        size, is_open = 1, r in (0, rows - 1) or c in (0, columns - 1)
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            more, reaches = flood(y, x)
            size, is_open = size + more, is_open or reaches
        return size, is_open

    sizes = []
    for r in range(rows):
        for c in range(columns):
            size, is_open = flood(r, c)
            if size and not is_open:
                sizes.append(size)
    return sorted(sizes)
