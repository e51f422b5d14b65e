"""Two-dimensional tables: right against brute force, sizes of an image's table, wrapping arithmetic, rounding of floats."""

import numpy as np

draw = np.random.default_rng(4)


def table_of(grid):
    """Zero row and column in front; one running sum for each row: two additions a cell."""
    rows, cols = grid.shape
    table, additions = np.zeros((rows + 1, cols + 1), dtype=object), 0
    for r in range(rows):
        in_row = 0
        for c in range(cols):
            in_row += int(grid[r, c])
            table[r + 1, c + 1] = table[r, c + 1] + in_row
            additions += 2
    return table, additions


def rectangle(table, top, left, bottom, right):
    return table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]


for _ in range(200):
    rows, cols = draw.integers(1, 6, 2)
    grid = draw.integers(-9, 10, (rows, cols))
    table, additions = table_of(grid)
    assert additions == 2 * rows * cols
    for top in range(rows + 1):
        for bottom in range(top, rows + 1):
            for left in range(cols + 1):
                for right in range(left, cols + 1):
                    assert rectangle(table, top, left, bottom, right) == grid[top:bottom, left:right].sum()

# --- a difference table: four writes for a rectangle, then a prefix table of it
for _ in range(200):
    rows, cols = draw.integers(1, 6, 2)
    change, plain = np.zeros((rows + 1, cols + 1), int), np.zeros((rows, cols), int)
    for _ in range(5):
        top, left = draw.integers(0, rows), draw.integers(0, cols)
        bottom, right = draw.integers(top + 1, rows + 1), draw.integers(left + 1, cols + 1)
        value = int(draw.integers(-4, 5))
        plain[top:bottom, left:right] += value
        change[top, left] += value
        change[top, right] -= value
        change[bottom, left] -= value
        change[bottom, right] += value
    assert (change.cumsum(0).cumsum(1)[:rows, :cols] == plain).all()

# --- an 8-bit image of 4,000 x 4,000
SIDE = 4000
greatest = 255 * SIDE * SIDE
assert 2**31 - 1 < greatest <= 2**32 - 1
print(f"greatest_sum = {greatest}")
print(f"int32_limit = {2**31 - 1}")
print(f"table_mb_uint32 = {(SIDE + 1) ** 2 * 4 / 1e6:.1f}")
print(f"table_additions = {2 * SIDE * SIDE}")
WINDOW = 1000 * 1000
queries = 1
while 2 * SIDE * SIDE + 4 * queries >= WINDOW * queries:
    queries += 1
print(f"table_pays_from_queries = {queries}")
print(f"pixels_for_1000_queries = {WINDOW * 1000}")

print(f"rectangles_200 = {(200 * 201 // 2) ** 2}")

# --- wrapping: prefixes modulo 2^32 give every rectangle right whose own sum fits
for _ in range(200):
    grid = draw.integers(0, 2**31, (5, 5))
    table, _ = table_of(grid)
    wrapped = table % 2**32
    for _ in range(20):
        top, left = draw.integers(0, 5, 2)
        bottom, right = draw.integers(top + 1, 6), draw.integers(left + 1, 6)
        true = rectangle(table, top, left, bottom, right)
        assert rectangle(wrapped, top, left, bottom, right) % 2**32 == true % 2**32
assert (2**63 - 1) + (2**63 - 1) + 2 == 2**64
# A map of wrapped prefixes is another matter: two true prefixes 2^64 apart become one key.

# --- floats: gap between neighbours, and what a short stretch behind a long prefix loses
print(f"float32_last_exact_integer = {2**24}")
assert np.float32(2**24) + np.float32(1) == np.float32(2**24)
print(f"float32_gap_at_1e9 = {np.spacing(np.float32(1e9)):.0f}")
print(f"float64_gap_at_1e16 = {np.spacing(1e16):.0f}")
