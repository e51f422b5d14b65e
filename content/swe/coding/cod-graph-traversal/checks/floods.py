"""Floods in a grid: one flood from all exits against one from each cell, marking early against late, and the deepest recursion."""

import random
from collections import deque


def flood(side, starts, late=False):
    """(distance by cell, cells put into the queue)."""
    far, queue, put = {}, deque(), 0
    for cell in starts:
        queue.append((cell, 0))
        put += 1
        if not late:
            far[cell] = 0
    while queue:
        (r, c), d = queue.popleft()
        if late:
            if (r, c) in far:
                continue
            far[r, c] = d
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < side and 0 <= x < side and (y, x) not in far:
                if not late:
                    far[y, x] = d + 1
                queue.append(((y, x), d + 1))
                put += 1
    return far, put


side = 100
early, put_early = flood(side, [(0, 0)])
lazy, put_late = flood(side, [(0, 0)], late=True)
assert early == lazy and put_early == side * side
print(f"cells_of_grid = {side * side}")
print(f"put_late = {put_late}")

draw = random.Random(2)
for _ in range(60):
    n = draw.randint(2, 7)
    starts = draw.sample([(r, c) for r in range(n) for c in range(n)], draw.randint(1, 3))
    far, _ = flood(n, starts)
    for r in range(n):
        for c in range(n):
            assert far[r, c] == min(abs(r - y) + abs(c - x) for y, x in starts)

# one flood from everywhere against a flood from each cell until it meets an exit: cells taken, open floor, one exit in a corner
n = 30
taken = 0
for r in range(n):
    for c in range(n):
        taken += sum(abs(r - y) + abs(c - x) <= r + c for y in range(n) for x in range(n))
print(f"taken_from_each_cell = {taken}")
print(f"taken_at_once = {n * n}")
assert taken > 300 * n * n
print(f"ratio_from_each_cell = {taken / (n * n):.0f}")


def deepest(side):
    """Greatest depth of a recursive flood of an open square, in the order up, down, left, right."""
    seen, best = set(), 0
    stack = [((0, 0), iter(((-1, 0), (1, 0), (0, -1), (0, 1))))]
    seen.add((0, 0))
    while stack:
        best = max(best, len(stack))
        (r, c), steps = stack[-1]
        for dy, dx in steps:
            y, x = r + dy, c + dx
            if 0 <= y < side and 0 <= x < side and (y, x) not in seen:
                seen.add((y, x))
                stack.append(((y, x), iter(((-1, 0), (1, 0), (0, -1), (0, 1)))))
                break
        else:
            stack.pop()
    return best


print(f"deepest_recursion_of_100 = {deepest(100)}")
