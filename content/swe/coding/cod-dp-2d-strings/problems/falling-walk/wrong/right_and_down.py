"""Fills a table from the upper left and so sees falls to the right and down only."""


def longest_fall(heights):
    longest, best = {}, 0
    for r, row in enumerate(heights):
        for c, height in enumerate(row):
            longest[r, c] = 1
            if r and heights[r - 1][c] > height:
                longest[r, c] = longest[r - 1, c] + 1
            if c and row[c - 1] > height:
                longest[r, c] = max(longest[r, c], longest[r, c - 1] + 1)
            best = max(best, longest[r, c])
    return best
