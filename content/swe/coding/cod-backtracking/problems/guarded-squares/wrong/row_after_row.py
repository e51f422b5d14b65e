"""Fills row after row, however few columns a later row has left."""


def place_queens(size, blocked):
    n = size
    closed = {tuple(cell) for cell in blocked}
    columns = []

    def fits(r, c):
        return (r, c) not in closed and all(c != d and abs(c - d) != r - q for q, d in enumerate(columns))

    def place(r):
        if r == n:
            return True
        for c in range(n):
            if fits(r, c):
                columns.append(c)
                if place(r + 1):
                    return True
                columns.pop()
        return False

    return columns if place(0) else []
