"""Takes the route with the fewest steps and counts its turns."""

from collections import deque


def turned_plates(floor):
    if not floor or not floor[0]:
        return -1
    rows, columns = len(floor), len(floor[0])
    best = {(0, 0): (0, 0)}
    queue = deque([(0, 0)])
    while queue:
        r, c = queue.popleft()
        steps, turns = best[r, c]
        for arrow, y, x in ((">", r, c + 1), ("<", r, c - 1), ("v", r + 1, c), ("^", r - 1, c)):
            if 0 <= y < rows and 0 <= x < columns:
                offer = (steps + 1, turns + (floor[r][c] != arrow))
                if (y, x) not in best:
                    queue.append((y, x))
                if offer < best.get((y, x), (10**9, 0)):
                    best[y, x] = offer
    return best[rows - 1, columns - 1][1]
