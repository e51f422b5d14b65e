"""Completions of rosters (Latin squares): counts by search, the cap, and the nodes of two orders of cells."""

import math
import random
import statistics


def fills(grid, limit, tightest=True):
    n = len(grid)
    rows, columns = [(1 << n) - 1] * n, [(1 << n) - 1] * n
    blanks = []
    for r in range(n):
        for c in range(n):
            if grid[r][c]:
                bit = 1 << grid[r][c] - 1
                assert rows[r] & columns[c] & bit
                rows[r] ^= bit
                columns[c] ^= bit
            else:
                blanks.append((r, c))
    nodes = 0

    def go(left, wanted):
        nonlocal nodes
        nodes += 1
        if not left:
            return 1
        cell = min(left, key=lambda q: (rows[q[0]] & columns[q[1]]).bit_count()) if tightest else left[0]
        r, c = cell
        others = [q for q in left if q != cell]
        choices, total = rows[r] & columns[c], 0
        while choices and total < wanted:
            bit = choices & -choices
            choices ^= bit
            rows[r] ^= bit
            columns[c] ^= bit
            total += go(others, wanted - total)
            rows[r] ^= bit
            columns[c] ^= bit
        return total

    return go(blanks, limit), nodes


def reduced(n):
    """First row and first column in order."""
    return [[c + 1 if r == 0 else r + 1 if c == 0 else 0 for c in range(n)] for r in range(n)]


for n, want in ((1, 1), (2, 2), (3, 12), (4, 576)):
    assert fills([[0] * n for _ in range(n)], 10**9)[0] == want
    assert math.factorial(n) * math.factorial(n - 1) * fills(reduced(n), 10**9)[0] == want
print(f"squares_of_four = {fills([[0] * 4 for _ in range(4)], 10**9)[0]}")
six = math.factorial(6) * math.factorial(5) * fills(reduced(6), 10**9)[0]
print(f"squares_of_six = {six}")
print(f"nodes_with_cap_two = {fills([[0] * 6 for _ in range(6)], 2)[1]}")

# a cyclic roster of ten, shuffled, with most cells cleared: nodes until two completions are found or all is searched
draw = random.Random(11)
plain, tight = [], []
for _ in range(40):
    n = 8
    perm, cols, names = (draw.sample(range(n), n) for _ in range(3))
    square = [[names[(perm[r] + cols[c]) % n] + 1 for c in range(n)] for r in range(n)]
    cells = [(r, c) for r in range(n) for c in range(n)]
    for r, c in draw.sample(cells, 40):
        square[r][c] = 0
    a, b = fills(square, 2, False), fills(square, 2)
    assert a[0] == b[0]
    plain.append(a[1])
    tight.append(b[1])
print(f"median_plain_nodes = {statistics.median(plain):.0f}")
print(f"median_tight_nodes = {statistics.median(tight):.0f}")
