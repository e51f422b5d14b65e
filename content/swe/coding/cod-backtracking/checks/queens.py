"""Queens: nodes of four searches, the count of solutions, and the same with blocked cells (median over many boards)."""

import math
import random
import statistics


def by_rows(n, free, everything):
    """Row after row with masks; gives (solutions found, nodes visited)."""
    nodes = found = 0

    def place(r, columns, down, up):
        nonlocal nodes, found
        nodes += 1
        if r == n:
            found += 1
            return not everything
        choices = free[r] & ~(columns | down | up)
        while choices:
            bit = choices & -choices
            choices ^= bit
            if place(r + 1, columns | bit, (down | bit) << 1, (up | bit) >> 1):
                return True
        return False

    place(0, 0, 0, 0)
    return found, nodes


def tightest_row(n, free):
    """Always the row with the fewest columns left; first solution only."""
    nodes = 0

    def place(free, rows):
        nonlocal nodes
        nodes += 1
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
                d = abs(r - row)
                left[r] &= ~(bit | bit << d | bit >> d)
                if not left[r]:
                    break
            else:
                if place(left, others):
                    return True
        return False

    return place(free, list(range(n))), nodes


def columns_only(n):
    """Permutations, tested when complete: nodes of the whole tree."""
    return sum(math.factorial(n) // math.factorial(n - k) for k in range(n + 1))


def empty(n):
    return [(1 << n) - 1] * n


assert [by_rows(n, empty(n), True)[0] for n in range(1, 9)] == [1, 0, 0, 2, 10, 4, 40, 92]
found, nodes = by_rows(8, empty(8), True)
print(f"solutions_of_eight = {found}")
print(f"nodes_pruned_eight = {nodes}")
print(f"nodes_permutations_eight = {columns_only(8)}")
print(f"leaves_naive_eight = {8**8}")
print(f"nodes_rows_first_twenty = {by_rows(20, empty(20), False)[1]}")
print(f"nodes_tightest_first_twenty = {tightest_row(20, empty(20))[1]}")


def random_board(n, share, draw):
    return [sum(1 << c for c in range(n) if draw.random() >= share) for _ in range(n)]


draw = random.Random(7)
rows, tight = [], []
for _ in range(61):
    board = random_board(16, 0.3, draw)
    a, b = by_rows(16, board, False), tightest_row(16, board)
    assert bool(a[0]) == b[0]
    rows.append(a[1])
    tight.append(b[1])
print(f"median_rows_blocked = {statistics.median(rows):.0f}")
print(f"median_tightest_blocked = {statistics.median(tight):.0f}")
ratio = statistics.median(rows) / statistics.median(tight)
assert ratio > 5
print(f"median_ratio_blocked = {ratio:.0f}")
