"""Counts the routes with exactly k turns."""


def count_routes(grid, k):
    mod = 1_000_000_007
    if not grid or not grid[0] or k < 0 or grid[0][0] == "#":
        return 0
    rows, columns = len(grid), len(grid[0])
    if rows == columns == 1:
        return 1
    zero = [0] * (k + 1)
    # per column: routes that arrived by a step to the right, or down, by number of turns
    right, down = [zero] * columns, [zero] * columns
    for r in range(rows):
        for c in range(columns):
            if grid[r][c] == "#":
                right[c] = down[c] = zero
                continue
            if r == c == 0:
                continue
            by_right, by_down = zero, zero
            if c:
                by_right = [x + y for x, y in zip(right[c - 1], [0] + down[c - 1])]
                if r == 0 and c == 1:
                    by_right[0] += 1    # the first step is no turn
            if r:
                by_down = [x + y for x, y in zip(down[c], [0] + right[c])]
                if r == 1 and c == 0:
                    by_down[0] += 1
            right[c] = [x % mod for x in by_right]
            down[c] = [x % mod for x in by_down]
    return (right[-1][-1] + down[-1][-1]) % mod
