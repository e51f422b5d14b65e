from itertools import permutations


def place_queens(size, blocked):
    n = size
    closed = {tuple(cell) for cell in blocked}
    for columns in permutations(range(n)):
        if any((r, c) in closed for r, c in enumerate(columns)):
            continue
        if all(abs(columns[a] - columns[b]) != b - a for b in range(n) for a in range(b)):
            return list(columns)
    return []
