"""Stops when the pointers meet, so the last unsettled column never gets its water."""


def held_water(heights):
    lo, hi = 0, len(heights) - 1
    left = right = float("-inf")
    total = 0
    while lo < hi:
        if left <= right:
            left = max(left, heights[lo])
            total += left - heights[lo]
            lo += 1
        else:
            right = max(right, heights[hi])
            total += right - heights[hi]
            hi -= 1
    return total
