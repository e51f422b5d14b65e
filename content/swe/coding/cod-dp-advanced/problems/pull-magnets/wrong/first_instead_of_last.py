"""Splits at the magnet pulled first and goes on as if both sides kept their old neighbours."""


def most_energy(strengths):
    row = [0, *strengths, 0]
    n = len(row)
    best = [[0] * n for _ in range(n)]
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            best[left][right] = max(
                best[left][k] + best[k][right] + row[k] * (row[k - 1] + row[k + 1]) for k in range(left + 1, right)
            )
    return best[0][n - 1]
