def longest_fall(heights):
    cells = [(height, r, c) for r, row in enumerate(heights) for c, height in enumerate(row)]
    cells.sort()
    longest = [[1] * len(row) for row in heights]
    best = 0
    for height, r, c in cells:          # lower cells are finished before higher ones
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < len(heights) and 0 <= x < len(heights[0]) and heights[y][x] < height:
                longest[r][c] = max(longest[r][c], longest[y][x] + 1)
        best = max(best, longest[r][c])
    return best
