from itertools import permutations, product


def count_fills(grid, limit):
    n = len(grid)
    count = 0
    for square in product(list(permutations(range(1, n + 1))), repeat=n):
        if any(given not in (0, value) for row, line in zip(grid, square) for given, value in zip(row, line)):
            continue
        if all(len(set(column)) == n for column in zip(*square)):
            count += 1
    return min(count, limit)
