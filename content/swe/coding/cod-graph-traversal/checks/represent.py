"""Bytes of a graph as matrix, as bits, and as rows in one array; and that the rows hold the same edges."""

import random

N, M = 10**5, 10**6
print(f"matrix_gb = {N * N / 1e9:.0f}")
print(f"bit_matrix_gb = {N * N / 8 / 1e9:.2f}")
print(f"rows_mb = {(4 * (N + 1) + 4 * 2 * M) / 1e6:.1f}")
# lists of Python: 56 bytes a list and 8 bytes a link at least, without the number objects
print(f"lists_mb = {(56 * N + 8 * 2 * M) / 1e6:.1f}")
print(f"matrix_share_percent = {100 * 2 * M / N**2:.2f}")


def rows(n, edges):
    first = [0] * (n + 1)
    for a, b in edges:
        first[a + 1] += 1
        first[b + 1] += 1
    for i in range(n):
        first[i + 1] += first[i]
    place, near = first[:], [0] * (2 * len(edges))
    for a, b in edges:
        for x, y in ((a, b), (b, a)):
            near[place[x]] = y
            place[x] += 1
    return first, near


draw = random.Random(1)
for _ in range(300):
    n = draw.randint(1, 8)
    edges = [(draw.randrange(n), draw.randrange(n)) for _ in range(draw.randint(0, 12))]
    first, near = rows(n, edges)
    lists = [[] for _ in range(n)]
    for a, b in edges:
        lists[a].append(b)
        lists[b].append(a)
    assert [near[first[v] : first[v + 1]] for v in range(n)] == lists
# break-even: bits of a matrix against 4 bytes for each end of an edge (row starts left out)
print(f"break_even_mean_degree = {N / 32:.0f}")
