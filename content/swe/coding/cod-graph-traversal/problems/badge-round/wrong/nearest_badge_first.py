"""Always fetches the nearest badge next."""

from collections import deque


def badge_round(plan):
    rows, columns = len(plan), len(plan[0]) if plan else 0
    wanted = {cell for line in plan for cell in line if "a" <= cell <= "f"}
    at = next(((r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "@"), None)
    if at is None:
        return -1
    held, total = set(), 0
    while held != wanted:
        queue, seen, hit = deque([(*at, 0)]), {at}, None
        while queue and hit is None:
            r, c, d = queue.popleft()
            for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if not (0 <= y < rows and 0 <= x < columns) or plan[y][x] == "#" or (y, x) in seen:
                    continue
                cell = plan[y][x]
                if "A" <= cell <= "F" and cell.lower() not in held:
                    continue
                seen.add((y, x))
                queue.append((y, x, d + 1))
                if "a" <= cell <= "f" and cell not in held:
                    hit = (y, x, d + 1, cell)
                    break
        if hit is None:
            return -1
        at, total = (hit[0], hit[1]), total + hit[2]
        held.add(hit[3])
    return total
