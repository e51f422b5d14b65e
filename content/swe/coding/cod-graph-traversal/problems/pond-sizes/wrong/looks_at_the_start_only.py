"""Asks only of the first cell whether it lies at the edge."""


def pond_sizes(land):
    rows, columns = len(land), len(land[0]) if land else 0
    seen = [[False] * columns for _ in range(rows)]
    sizes = []
    for top in range(rows):
        for left in range(columns):
            if land[top][left] != "~" or seen[top][left]:
                continue
            seen[top][left] = True
            stack, size = [(top, left)], 0
            is_open = top in (0, rows - 1) or left in (0, columns - 1)
            while stack:
                r, c = stack.pop()
                size += 1
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < rows and 0 <= x < columns and land[y][x] == "~" and not seen[y][x]:
                        seen[y][x] = True
                        stack.append((y, x))
            if not is_open:
                sizes.append(size)
    return sorted(sizes)
