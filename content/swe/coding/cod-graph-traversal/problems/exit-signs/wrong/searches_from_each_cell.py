"""Starts a search of its own from each cell."""

from collections import deque


def exit_signs(plan):
    rows, columns = len(plan), len(plan[0]) if plan else 0

    def distance(r, c):
        seen, queue = {(r, c)}, deque([(r, c, 0)])
        while queue:
            r, c, d = queue.popleft()
            if plan[r][c] == "E":
                return d
            for y, x in ((r - 1, c), (r, c - 1), (r, c + 1), (r + 1, c)):
                if 0 <= y < rows and 0 <= x < columns and plan[y][x] != "#" and (y, x) not in seen:
                    seen.add((y, x))
                    queue.append((y, x, d + 1))
        return -1

    lines = []
    for r in range(rows):
        line = ""
        for c in range(columns):
            if plan[r][c] != ".":
                line += plan[r][c]
                continue
            d = distance(r, c)
            mark = "?"
            for sign, y, x in (("v", r + 1, c), (">", r, c + 1), ("<", r, c - 1), ("^", r - 1, c)):
                if d > 0 and 0 <= y < rows and 0 <= x < columns and plan[y][x] != "#" and distance(y, x) == d - 1:
                    mark = sign
            line += mark
        lines.append(line)
    return lines
