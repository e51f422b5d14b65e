"""States with badges: cells times sets, against cells times orders; and that the set is enough."""

from collections import deque
from math import factorial

cells = 60 * 60
for k in (6,):
    print(f"set_states = {cells * 2**k}")
    orders = sum(factorial(k) // factorial(k - i) for i in range(k + 1))
    print(f"orders_of_six = {orders}")
    print(f"order_states = {cells * orders}")
print(f"state_mb = {cells * 2**6 / 1e6:.2f}")
print(f"states_of_twenty = {cells * 2**20:.2e}")


def fewest(plan, by_set):
    rows, columns = len(plan), len(plan[0])
    wanted = {cell for line in plan for cell in line if cell in "abcdef"}
    start = next((r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "@")
    first = (*start, frozenset() if by_set else "")
    far, queue = {first: 0}, deque([first])
    while queue:
        state = queue.popleft()
        r, c, held = state
        if len(held) == len(wanted):
            return far[state], len(far)
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < rows and 0 <= x < columns and plan[y][x] != "#":
                cell = plan[y][x]
                if cell in "ABCDEF" and cell.lower() not in held:
                    continue
                new = held
                if cell in wanted and cell not in held:
                    new = held | {cell} if by_set else held + cell
                if (y, x, new) not in far:
                    far[y, x, new] = far[state] + 1
                    queue.append((y, x, new))
    return -1, len(far)


def cells_only(plan):
    """Never enters a cell twice."""
    rows, columns = len(plan), len(plan[0])
    wanted = {cell for line in plan for cell in line if cell in "abcdef"}
    start = next((r, c) for r in range(rows) for c in range(columns) if plan[r][c] == "@")
    seen, queue = {start}, deque([(*start, frozenset(), 0)])
    while queue:
        r, c, held, d = queue.popleft()
        if held == wanted:
            return d
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < rows and 0 <= x < columns and plan[y][x] != "#" and (y, x) not in seen:
                cell = plan[y][x]
                if cell in "ABCDEF" and cell.lower() not in held:
                    continue
                seen.add((y, x))
                queue.append((y, x, held | ({cell} & wanted), d + 1))
    return -1


plan = ["@.a", "#A#", "b.."]
print(f"example_steps = {fewest(plan, True)[0]}")
assert cells_only(plan) == -1
# with a sixth badge walled in, everything is explored: sets of five against orders of five
big = ["@.....a", ".......", "b.....c", "......#", "d..e.#f"]
a, b = fewest(big, True), fewest(big, False)
assert a[0] == b[0] == -1 and b[1] > 5 * a[1]
print(f"explored_by_set = {a[1]}")
print(f"explored_by_order = {b[1]}")

# the nearest badge first in a corridor: badges at -3, -13 and 4
at, total, left = 0, 0, {-3, -13, 4}
while left:
    nearest = min(left, key=lambda q: abs(q - at))
    total, at = total + abs(nearest - at), nearest
    left.remove(nearest)
assert (total, 4 + 17) == (27, 21)
