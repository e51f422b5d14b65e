"""Walks anew from every cell: right, and exponential on a plane."""


def longest_fall(heights):
    def go(r, c):
        best = 1
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(heights) and 0 <= x < len(heights[0]) and heights[y][x] < heights[r][c]:
                best = max(best, 1 + go(y, x))
        return best

    return max((go(r, c) for r, row in enumerate(heights) for c in range(len(row))), default=0)
