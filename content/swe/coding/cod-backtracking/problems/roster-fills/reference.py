def count_fills(grid, limit):
    n = len(grid)
    rows, columns = [(1 << n) - 1] * n, [(1 << n) - 1] * n
    blanks = []
    for r in range(n):
        for c in range(n):
            value = grid[r][c]
            if value == 0:
                blanks.append((r, c))
                continue
            bit = 1 << value - 1 if 1 <= value <= n else 0
            if not rows[r] & columns[c] & bit:
                return 0
            rows[r] ^= bit
            columns[c] ^= bit

    def fills(left, wanted):
        if wanted <= 0:
            return 0
        if not left:
            return 1
        r, c = min(left, key=lambda cell: (rows[cell[0]] & columns[cell[1]]).bit_count())
        others = [cell for cell in left if cell != (r, c)]
        choices, total = rows[r] & columns[c], 0
        while choices and total < wanted:
            bit = choices & -choices
            choices ^= bit
            rows[r] ^= bit
            columns[c] ^= bit
            total += fills(others, wanted - total)
            rows[r] ^= bit
            columns[c] ^= bit
        return total

    return fills(blanks, limit)
