"""Counting stretches with exactly k kinds, and the repaint rule with a maximum that never falls."""

import random


def at_most(values, kinds):
    if kinds <= 0:
        return 0
    counts, left, found = {}, 0, 0
    for right, value in enumerate(values):
        counts[value] = counts.get(value, 0) + 1
        while len(counts) > kinds:
            leaving = values[left]
            counts[leaving] -= 1
            if not counts[leaving]:
                del counts[leaving]
            left += 1
        found += right - left + 1
    return found


def exactly(values, kinds):
    n = len(values)
    return sum(len(set(values[i:j])) == kinds for i in range(n) for j in range(i + 1, n + 1))


draw = random.Random(3)
for _ in range(1500):
    values = [draw.randint(1, 4) for _ in range(draw.randint(0, 10))]
    kinds = draw.randint(1, 4)
    assert at_most(values, kinds) - at_most(values, kinds - 1) == exactly(values, kinds)

stops = [1, 2, 1, 2, 3]
print(f"stops_at_most_2 = {at_most(stops, 2)}")
print(f"stops_at_most_1 = {at_most(stops, 1)}")
print(f"stops_exactly_2 = {exactly(stops, 2)}")


def stale(tiles, repaints):
    counts, most, left = {}, 0, 0
    for right, tile in enumerate(tiles):
        counts[tile] = counts.get(tile, 0) + 1
        most = max(most, counts[tile])
        if right - left + 1 - most > repaints:
            counts[tiles[left]] -= 1
            left += 1
    return len(tiles) - left


def exact(tiles, repaints):
    n = len(tiles)
    return max((j - i for i in range(n) for j in range(i + 1, n + 1)
                if j - i - max(map(tiles[i:j].count, tiles[i:j])) <= repaints), default=0)


for _ in range(1500):
    tiles = "".join(draw.choice("abc") for _ in range(draw.randint(0, 11)))
    repaints = draw.randint(0, 3)
    assert stale(tiles, repaints) == exact(tiles, repaints)

print(f"strip_example = {stale('aaabcdeeee', 1)}")
print(f"all_equal_rides = {at_most([3] * 100_000, 1)}")
