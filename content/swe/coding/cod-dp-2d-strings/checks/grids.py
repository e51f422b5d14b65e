"""Routes, squares, falling walks, merges and masks: tables against plain search, with the numbers of the text."""

import math
import random
from itertools import combinations, product

rng = random.Random(2)


# --- routes to the right and down in a free grid, and by number of turns
def routes(rows, cols):
    row = [1] * cols
    for _ in range(rows - 1):
        for c in range(1, cols):
            row[c] += row[c - 1]
    return row[-1]


assert routes(5, 7) == math.comb(10, 4)
print(f"routes_18 = {routes(18, 18)}")


def by_turns(rows, cols):
    count = {}
    for downs in combinations(range(rows + cols - 2), rows - 1):
        steps = ["d" if i in downs else "r" for i in range(rows + cols - 2)]
        t = sum(a != b for a, b in zip(steps, steps[1:]))
        count[t] = count.get(t, 0) + 1
    return count


turns = by_turns(3, 3)
print(f"turns_1 = {turns[1]}")
print(f"turns_2 = {turns[2]}")
print(f"turns_all = {sum(turns.values())}")


# --- the largest free square
def square(grid):
    best, row = 0, [0] * (len(grid[0]) + 1)
    for line in grid:
        new = [0]
        for c, cell in enumerate(line, 1):
            new.append(1 + min(row[c], row[c - 1], new[c - 1]) if cell == "." else 0)
        best, row = max(best, *new), new
    return best


def square_brute(grid):
    rows, cols = len(grid), len(grid[0])
    for side in range(min(rows, cols), 0, -1):
        for r in range(rows - side + 1):
            for c in range(cols - side + 1):
                if all(grid[y][x] == "." for y in range(r, r + side) for x in range(c, c + side)):
                    return side
    return 0


for _ in range(800):
    grid = ["".join(rng.choice("...#") for _ in range(5)) for _ in range(4)]
    assert square(grid) == square_brute(grid)
print(f"square_example = {square(['.....', '.#...', '.....', '.....'])}")


# --- walks on a plane that falls to the right and down
def all_walks(n):
    """Walks that a search without memory takes from the upper corner of an n x n plane: one per way to each cell."""
    return sum(math.comb(r + c, r) for r in range(n) for c in range(n))


def counted(n):
    visits = 0
    stack = [(0, 0)]
    while stack:
        r, c = stack.pop()
        visits += 1
        stack += [(y, x) for y, x in ((r + 1, c), (r, c + 1)) if y < n and x < n]
    return visits


assert counted(6) == all_walks(6)
print(f"plane_visits_20 = {all_walks(20):.1e}")
print(f"plane_cells_20 = {20 * 20}")


# --- merges
def merges(a, b, c):
    if len(a) + len(b) != len(c):
        return 0
    w = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    w[0][0] = 1
    for i, j in product(range(len(a) + 1), range(len(b) + 1)):
        if i and a[i - 1] == c[i + j - 1]:
            w[i][j] += w[i - 1][j]
        if j and b[j - 1] == c[i + j - 1]:
            w[i][j] += w[i][j - 1]
    return w[-1][-1]


for _ in range(800):
    a = "".join(rng.choice("aab") for _ in range(rng.randint(0, 4)))
    b = "".join(rng.choice("aab") for _ in range(rng.randint(0, 4)))
    c = "".join(rng.choice("aab") for _ in range(len(a) + len(b)))
    ways = 0
    for places in combinations(range(len(c)), len(a)):
        rest = "".join(c[i] for i in range(len(c)) if i not in places)
        ways += "".join(c[i] for i in places) == a and rest == b
    assert merges(a, b, c) == ways
print(f"merges_aabc = {merges('ab', 'ac', 'aabc')}")
print(f"merges_equal_20 = {merges('a' * 20, 'a' * 20, 'a' * 40)}")
print(f"merge_entries_20 = {21 * 21}")
print(f"log_entries = {5000 * 5000:.1e}")


# --- masks
def fits(text, mask):
    row = [True] + [False] * len(text)
    for mark in mask:
        before, row = row, [False] * (len(text) + 1)
        row[0] = mark == "*" and before[0]
        for i in range(1, len(text) + 1):
            if mark == "*":
                row[i] = before[i] or row[i - 1]
            elif mark == "+":
                row[i] = before[i - 1] or row[i - 1]
            else:
                row[i] = before[i - 1] and mark in ("?", text[i - 1])
    return row[-1]


def fits_brute(text, mask):
    if not mask:
        return not text
    if mask[0] in "*+":
        return any(fits_brute(text[k:], mask[1:]) for k in range(mask[0] == "+", len(text) + 1))
    return bool(text) and mask[0] in ("?", text[0]) and fits_brute(text[1:], mask[1:])


for _ in range(2000):
    text = "".join(rng.choice("aab") for _ in range(rng.randint(0, 6)))
    mask = "".join(rng.choice("ab?*+") for _ in range(rng.randint(0, 5)))
    assert fits(text, mask) == fits_brute(text, mask)


def tries(n, stars):
    """Ways to give lengths to `stars` stars over n letters in all: what plain search may try."""
    return math.comb(n + stars, stars)


print(f"star_tries = {tries(40, 10):.1e}")
mask = "*a" * 10 + "b"
print(f"star_entries = {(40 + 1) * (len(mask) + 1)}")
