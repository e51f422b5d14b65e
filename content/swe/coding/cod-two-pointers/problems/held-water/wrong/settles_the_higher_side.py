"""Moves the pointer on the side with the higher wall, where the level is not known yet."""


def held_water(heights):
    if not heights:
        return 0
    lo, hi = 0, len(heights) - 1
    left, right = heights[lo], heights[hi]
    total = 0
    while lo <= hi:
        if left > right:
            left = max(left, heights[lo])
            total += left - heights[lo]
            lo += 1
        else:
            right = max(right, heights[hi])
            total += right - heights[hi]
            hi -= 1
    return total
