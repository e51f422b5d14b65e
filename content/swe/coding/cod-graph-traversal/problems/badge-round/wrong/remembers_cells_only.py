"""Never enters a cell twice, even with more badges than before."""

from collections import deque


def badge_round(plan):
    rows, columns = len(plan), len(plan[0]) if plan else 0
    badges = sorted({cell for line in plan for cell in line if "a" <= cell <= "f"})
    bit = {badge: 1 << i for i, badge in enumerate(badges)}
    full = (1 << len(badges)) - 1
    start = next(((r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "@"), None)
    if start is None:
        return -1
    seen = [[bytearray(full + 1) for _ in range(columns)] for _ in range(rows)]
    seen[start[0]][start[1]][0] = 1
    queue, steps = deque([(*start, 0)]), 0
    while queue:
        for _ in range(len(queue)):
            r, c, held = queue.popleft()
            if held == full:
                return steps
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if not (0 <= y < rows and 0 <= x < columns) or plan[y][x] == "#":
                    continue
                cell = plan[y][x]
                if "A" <= cell <= "F" and not held & bit.get(cell.lower(), 0):
                    continue
                now = held | bit.get(cell, 0)
                if not any(seen[y][x]):
                    seen[y][x][now] = 1
                    queue.append((y, x, now))
        steps += 1
    return -1
