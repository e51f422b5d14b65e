def place_queens(size, blocked):
    n = size
    full = (1 << n) - 1
    free = [full] * n
    for r, c in blocked:
        if 0 <= r < n and 0 <= c < n:
            free[r] &= ~(1 << c)
    columns = [0] * n

    def place(free, rows):
        """Puts a queen into each of rows, of which free holds the columns that are left."""
        if not rows:
            return True
        row = min(rows, key=lambda r: free[r].bit_count())
        others = [r for r in rows if r != row]
        choices = free[row]
        while choices:
            bit = choices & -choices
            choices ^= bit
            left = free[:]
            for r in others:
                distance = abs(r - row)
                left[r] &= ~(bit | bit << distance | bit >> distance)
                if not left[r]:
                    break
            else:
                columns[row] = bit.bit_length() - 1
                if place(left, others):
                    return True
        return False

    return columns if place(free, list(range(n))) else []
