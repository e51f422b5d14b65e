def most_energy(strengths):
    row = [0, *strengths, 0]
    n = len(row)
    best = [[0] * n for _ in range(n)]
    for width in range(2, n):
        for left in range(n - width):
            right = left + width
            ends = row[left] + row[right]
            top = None
            for last in range(left + 1, right):
                energy = best[left][last] + best[last][right] + row[last] * ends
                if top is None or energy > top:
                    top = energy
            best[left][right] = top
    return best[0][n - 1]
