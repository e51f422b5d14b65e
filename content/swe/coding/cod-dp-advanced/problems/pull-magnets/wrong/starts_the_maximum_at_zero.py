"""Starts each maximum at zero, as if some magnets could stay in the row."""


def most_energy(strengths):
    row = [0, *strengths, 0]
    n = len(row)
    best = [[0] * n for _ in range(n)]
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            top = 0
            for last in range(left + 1, right):
                top = max(top, best[left][last] + best[last][right] + row[last] * (row[left] + row[right]))
            best[left][right] = top
    return best[0][n - 1]
