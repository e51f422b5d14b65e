"""Takes cells that touch at a corner for one pond."""


def pond_sizes(land):
    rows, columns = len(land), len(land[0]) if land else 0
    seen = [[False] * columns for _ in range(rows)]
    sizes = []
    for top in range(rows):
        for left in range(columns):
            if land[top][left] != "~" or seen[top][left]:
                continue
            seen[top][left] = True
            stack, size, is_open = [(top, left)], 0, False
            while stack:
                r, c = stack.pop()
                size += 1
                if r in (0, rows - 1) or c in (0, columns - 1):
                    is_open = True
                for y, x in ((r + a, c + b) for a in (-1, 0, 1) for b in (-1, 0, 1)):
                    if 0 <= y < rows and 0 <= x < columns and land[y][x] == "~" and not seen[y][x]:
                        seen[y][x] = True
                        stack.append((y, x))
            if not is_open:
                sizes.append(size)
    return sorted(sizes)
