"""Water held by a profile and by a terrain: the settling rule against the definition, and the formula that does not carry over."""

import random
from heapq import heapify, heappop, heappush


def held_water(heights):
    lo, hi = 0, len(heights) - 1
    left = right = float("-inf")
    total = steps = 0
    while lo <= hi:
        steps += 1
        if left <= right:
            left = max(left, heights[lo])
            total += left - heights[lo]
            lo += 1
        else:
            right = max(right, heights[hi])
            total += right - heights[hi]
            hi -= 1
    return total, steps


def brute(heights):
    return sum(min(max(heights[: i + 1]), max(heights[i:])) - height for i, height in enumerate(heights))


draw = random.Random(3)
for _ in range(4000):
    heights = [draw.randint(-5, 5) for _ in range(draw.randint(0, 12))]
    total, steps = held_water(heights)
    assert total == brute(heights) and steps == len(heights)
assert held_water([4, 1, 3, 0, 2])[0] == 4


def terrain(heights):
    rows, columns = len(heights), len(heights[0])
    settled = [[False] * columns for _ in range(rows)]
    border = []
    for r in range(rows):
        for c in range(columns):
            if r in (0, rows - 1) or c in (0, columns - 1):
                settled[r][c] = True
                border.append((heights[r][c], r, c))
    heapify(border)
    total, pushes = 0, len(border)
    while border:
        level, r, c = heappop(border)
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < rows and 0 <= x < columns and not settled[y][x]:
                settled[y][x] = True
                raised = max(level, heights[y][x])
                total += raised - heights[y][x]
                heappush(border, (raised, y, x))
                pushes += 1
    return total, pushes


def bottleneck(heights):
    """From the definition: the level of a cell is the least, over all ways out, of the highest cell on the way."""
    rows, columns = len(heights), len(heights[0])
    level = [[heights[r][c] if r in (0, rows - 1) or c in (0, columns - 1) else 10**9 for c in range(columns)] for r in range(rows)]
    for _ in range(rows * columns):
        for r in range(1, rows - 1):
            for c in range(1, columns - 1):
                out = min(level[r - 1][c], level[r + 1][c], level[r][c - 1], level[r][c + 1])
                level[r][c] = max(heights[r][c], out)
    return sum(map(sum, level)) - sum(map(sum, heights))


def four_walls(heights):
    columns = list(zip(*heights))
    return sum(
        min(max(row[: c + 1]), max(row[c:]), max(columns[c][: r + 1]), max(columns[c][r:])) - height
        for r, row in enumerate(heights)
        for c, height in enumerate(row)
    )


def grid(side):
    return [[draw.randint(0, 9) for _ in range(side)] for _ in range(side)]


for _ in range(400):
    heights = grid(5)
    water, pushes = terrain(heights)
    assert water == bottleneck(heights) and pushes == 25
    assert four_walls(heights) >= water

# a single row of inner cells between two high rows is the profile again
for _ in range(300):
    profile = [draw.randint(0, 5) for _ in range(draw.randint(3, 9))]
    wall = [9] * len(profile)
    assert terrain([wall, profile, wall])[0] == held_water(profile)[0]

ROUNDS = 4000
for side in (3, 5, 10):
    wrong = 0
    for _ in range(ROUNDS):
        heights = grid(side)
        wrong += four_walls(heights) != terrain(heights)[0]
    assert (wrong == 0) == (side == 3)
    print(f"four_walls_wrong_{side}x{side}_percent = {100 * wrong / ROUNDS:.0f}")

corner = [[9, 9, 9, 9], [9, 1, 1, 9], [9, 9, 1, 9], [9, 9, 2, 9]]
print(f"corner_four_walls = {four_walls(corner)}")
print(f"corner_right = {terrain(corner)[0]}")
