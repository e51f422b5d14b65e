from collections import deque

STEPS = (("^", -1, 0), ("<", 0, -1), (">", 0, 1), ("v", 1, 0))


def exit_signs(plan):
    rows, columns = len(plan), len(plan[0]) if plan else 0
    far = [[-1] * columns for _ in range(rows)]
    queue = deque()
    for r in range(rows):
        for c in range(columns):
            if plan[r][c] == "E":
                far[r][c] = 0
                queue.append((r, c))
    while queue:
        r, c = queue.popleft()
        for _, dy, dx in STEPS:
            y, x = r + dy, c + dx
            if 0 <= y < rows and 0 <= x < columns and plan[y][x] != "#" and far[y][x] < 0:
                far[y][x] = far[r][c] + 1
                queue.append((y, x))

    def sign(r, c):
        if plan[r][c] != ".":
            return plan[r][c]
        if far[r][c] < 0:
            return "?"
        for mark, dy, dx in STEPS:
            y, x = r + dy, c + dx
            if 0 <= y < rows and 0 <= x < columns and far[y][x] == far[r][c] - 1:
                return mark

    return ["".join(sign(r, c) for c in range(columns)) for r in range(rows)]
