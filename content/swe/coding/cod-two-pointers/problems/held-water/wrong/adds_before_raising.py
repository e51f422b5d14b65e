"""Adds the water before the new column has raised the wall, so a record column counts as negative water."""


def held_water(heights):
    if not heights:
        return 0
    lo, hi = 0, len(heights) - 1
    left, right = heights[lo], heights[hi]
    total = 0
    while lo <= hi:
        if left <= right:
            total += left - heights[lo]
            left = max(left, heights[lo])
            lo += 1
        else:
            total += right - heights[hi]
            right = max(right, heights[hi])
            hi -= 1
    return total
