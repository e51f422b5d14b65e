from itertools import product


def badge_round(plan):
    """Distances over all pairs of (cell, set of badges held), by rounds of spreading."""
    cells = {(r, c): cell for r, line in enumerate(plan) for c, cell in enumerate(line) if cell != "#"}
    wanted = {cell for cell in cells.values() if cell in "abcdef"}
    now = {(q, frozenset()) for q, cell in cells.items() if cell == "@"}
    seen, steps = set(now), 0
    while now:
        if any(held == wanted for _, held in now):
            return steps
        after = set()
        for (r, c), held in now:
            for q in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                cell = cells.get(q)
                if cell is None or cell in "ABCDEF" and cell.lower() not in held:
                    continue
                after.add((q, held | ({cell} & wanted)))
        now = after - seen
        seen |= after
        steps += 1
    return -1
