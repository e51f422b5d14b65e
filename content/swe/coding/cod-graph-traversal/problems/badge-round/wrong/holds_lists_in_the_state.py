"""Keeps the badges in order of finding, so one set is many states."""

from collections import deque


def badge_round(plan):
    rows, columns = len(plan), len(plan[0]) if plan else 0
    wanted = {cell for line in plan for cell in line if "a" <= cell <= "f"}
    start = next(((r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "@"), None)
    if start is None:
        return -1
    queue, seen = deque([(*start, "", 0)]), {(*start, "")}
    while queue:
        r, c, held, d = queue.popleft()
        if len(held) == len(wanted):
            return d
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if not (0 <= y < rows and 0 <= x < columns) or plan[y][x] == "#":
                continue
            cell = plan[y][x]
            if "A" <= cell <= "F" and cell.lower() not in held:
                continue
            now = held + cell if "a" <= cell <= "f" and cell not in held else held
            if (y, x, now) not in seen:
                seen.add((y, x, now))
                queue.append((y, x, now, d + 1))
    return -1
