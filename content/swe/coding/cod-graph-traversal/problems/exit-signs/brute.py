def exit_signs(plan):
    """Distances by relaxing every cell until nothing changes."""
    rows, columns = len(plan), len(plan[0]) if plan else 0
    endless = rows * columns + 1
    far = {(r, c): 0 if plan[r][c] == "E" else endless for r in range(rows) for c in range(columns) if plan[r][c] != "#"}
    changed = True
    while changed:
        changed = False
        for (r, c), d in list(far.items()):
            near = min([far.get(q, endless) for q in ((r - 1, c), (r, c - 1), (r, c + 1), (r + 1, c))])
            if near + 1 < d:
                far[r, c] = near + 1
                changed = True
    lines = []
    for r in range(rows):
        line = ""
        for c in range(columns):
            if plan[r][c] != ".":
                line += plan[r][c]
            elif far[r, c] >= endless:
                line += "?"
            else:
                around = {"^": (r - 1, c), "<": (r, c - 1), ">": (r, c + 1), "v": (r + 1, c)}
                line += next(mark for mark, q in around.items() if far.get(q) == far[r, c] - 1)
        lines.append(line)
    return lines
