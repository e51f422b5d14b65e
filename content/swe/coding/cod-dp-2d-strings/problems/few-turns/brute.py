def count_routes(grid, k):
    if not grid or not grid[0] or grid[0][0] == "#":
        return 0
    rows, columns, routes = len(grid), len(grid[0]), 0
    stack = [(0, 0, "")]
    while stack:
        r, c, steps = stack.pop()
        if (r, c) == (rows - 1, columns - 1):
            routes += sum(a != b for a, b in zip(steps, steps[1:])) <= k
        for y, x, step in ((r, c + 1, "r"), (r + 1, c, "d")):
            if y < rows and x < columns and grid[y][x] != "#":
                stack.append((y, x, steps + step))
    return routes % 1_000_000_007
