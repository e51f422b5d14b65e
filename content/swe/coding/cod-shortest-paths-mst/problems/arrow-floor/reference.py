from collections import deque

STEP = {">": (0, 1), "<": (0, -1), "v": (1, 0), "^": (-1, 0)}


def turned_plates(floor):
    if not floor or not floor[0]:
        return -1
    rows, columns = len(floor), len(floor[0])
    best = [[None] * columns for _ in range(rows)]
    done = [[False] * columns for _ in range(rows)]
    best[0][0] = 0
    queue = deque([(0, 0)])
    while queue:
        r, c = queue.popleft()
        if done[r][c]:
            continue
        done[r][c] = True
        for arrow, (dr, dc) in STEP.items():
            y, x = r + dr, c + dc
            if 0 <= y < rows and 0 <= x < columns and not done[y][x]:
                cost = best[r][c] + (arrow != floor[r][c])
                if best[y][x] is None or cost < best[y][x]:
                    best[y][x] = cost
                    if arrow == floor[r][c]:
                        queue.appendleft((y, x))
                    else:
                        queue.append((y, x))
    return best[rows - 1][columns - 1]
