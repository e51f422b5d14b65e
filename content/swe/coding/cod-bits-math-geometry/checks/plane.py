"""Turns in whole numbers and in doubles, the hull, and in-place moves of a matrix."""

import random


def cross(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cross_double(a, b, c):
    return float(b[0] - a[0]) * float(c[1] - a[1]) - float(b[1] - a[1]) * float(c[0] - a[0])


big = 2**27
a, b, c = (0, 0), (big + 1, big), (big, big - 1)
print(f"turn_exact = {cross(a, b, c)}")
print(f"turn_double = {cross_double(a, b, c):.0f}")
print(f"coordinate_b = {big + 1}")
print(f"turn_hand = {cross((0, 0), (4, 0), (4, 3))}")
limit = 10**9
worst = 2 * (2 * limit) * (2 * limit)
print(f"turn_limit = {worst:.2e}")
print(f"int64_limit = {2**63 - 1:.4e}")
assert worst < 2**63
safe = 0
while 2 * (2 * (safe + 10**6)) ** 2 < 2**63:
    safe += 10**6
print(f"coordinates_fit_to = {safe:.2e}")


def hull(points):
    points = sorted(set(points))
    if len(points) < 3:
        return points

    def chain(ordered):
        kept = []
        for p in ordered:
            while len(kept) >= 2 and cross(kept[-2], kept[-1], p) <= 0:
                kept.pop()
            kept.append(p)
        return kept

    return chain(points)[:-1] + chain(points[::-1])[:-1]


draw = random.Random(4)
for _ in range(500):
    points = [(draw.randint(-4, 4), draw.randint(-4, 4)) for _ in range(draw.randint(0, 9))]
    found = hull(points)
    if len(found) >= 3:
        for i, here in enumerate(found):
            there = found[(i + 1) % len(found)]
            assert all(cross(here, there, p) >= 0 for p in points)
            assert cross(here, there, found[(i + 2) % len(found)]) > 0
print(f"hull_hand = {len(hull([(0, 0), (4, 0), (4, 3), (0, 3), (2, 1)]))}")


# ---- a quarter turn in place
def by_fours(grid):
    n, writes = len(grid), 0
    for r in range(n // 2):
        for c in range((n + 1) // 2):
            places = [(r, c), (c, n - 1 - r), (n - 1 - r, n - 1 - c), (n - 1 - c, r)]
            values = [grid[y][x] for y, x in places]
            for (y, x), value in zip(places[1:] + places[:1], values):
                grid[y][x] = value
                writes += 1
    return writes


def by_mirrors(grid):
    n, writes = len(grid), 0
    for r in range(n):
        for c in range(r + 1, n):
            grid[r][c], grid[c][r] = grid[c][r], grid[r][c]
            writes += 2
    for row in grid:
        for c in range(n // 2):
            row[c], row[n - 1 - c] = row[n - 1 - c], row[c]
            writes += 2
    return writes


for n in range(1, 9):
    start = [[r * n + c for c in range(n)] for r in range(n)]
    turned = [[start[n - 1 - c][r] for c in range(n)] for r in range(n)]
    one, two = [row[:] for row in start], [row[:] for row in start]
    w1, w2 = by_fours(one), by_mirrors(two)
    assert one == two == turned
    assert w1 == n * n - n % 2 and w2 == n * (n - 1) + 2 * n * (n // 2)
n = 1000
print(f"writes_fours_1000 = {n * n - n % 2}")
print(f"writes_mirrors_1000 = {n * (n - 1) + 2 * n * (n // 2)}")
print(f"matrix_mb = {n * n * 8 / 1e6:.0f}")
tiny = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
by_fours(tiny)
print(f"corner_after = {tiny[0][0]}")
