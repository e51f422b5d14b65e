"""Takes both maxima afresh for every column: right, and quadratic."""


def held_water(heights):
    total = 0
    for i, height in enumerate(heights):
        total += min(max(heights[: i + 1]), max(heights[i:])) - height
    return total
