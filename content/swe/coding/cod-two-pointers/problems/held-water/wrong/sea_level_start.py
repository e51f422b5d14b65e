"""Starts both maxima at 0, so a profile below zero gets a wall of height 0 at each end."""


def held_water(heights):
    lo, hi = 0, len(heights) - 1
    left = right = 0
    total = 0
    while lo <= hi:
        if left <= right:
            left = max(left, heights[lo])
            total += left - heights[lo]
            lo += 1
        else:
            right = max(right, heights[hi])
            total += right - heights[hi]
            hi -= 1
    return total
