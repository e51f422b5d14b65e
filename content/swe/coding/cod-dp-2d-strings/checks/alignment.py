"""Edit costs, scripts in linear space, work of the halving, and what the restricted swap breaks."""

import random
from functools import lru_cache


def table(a, b, ins=1, dele=1, rep=1, swap=None):
    d = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            ways = [0] if i == j == 0 else []
            if i:
                ways.append(d[i - 1][j] + dele)
            if j:
                ways.append(d[i][j - 1] + ins)
            if i and j:
                ways.append(d[i - 1][j - 1] + (0 if a[i - 1] == b[j - 1] else rep))
            if swap is not None and i > 1 and j > 1 and a[i - 2] == b[j - 1] and a[i - 1] == b[j - 2]:
                ways.append(d[i - 2][j - 2] + swap)
            d[i][j] = min(ways)
    return d


def cost(a, b, **k):
    return table(a, b, **k)[-1][-1]


def common(a, b):
    d = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            d[i][j] = d[i - 1][j - 1] + 1 if a[i - 1] == b[j - 1] else max(d[i - 1][j], d[i][j - 1])
    return d[-1][-1]


rng = random.Random(1)
word = lambda top=7, letters="abc": "".join(rng.choice(letters) for _ in range(rng.randint(0, top)))

for _ in range(1500):
    a, b = word(), word()
    # keeping equal last letters is never worse
    d = table(a, b)
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            if a[i - 1] == b[j - 1]:
                assert d[i][j] == d[i - 1][j - 1]
    # without replacement the cost is lengths minus twice the common part
    assert cost(a, b, rep=2) == len(a) + len(b) - 2 * common(a, b)
    # only the sum of insert and delete decides which script is best
    i1, d1, rep, sw = rng.randint(0, 4), rng.randint(0, 4), rng.randint(0, 6), rng.randint(0, 5)
    shift = (len(b) - len(a)) * (i1 - d1)
    assert 2 * cost(a, b, ins=i1, dele=d1, rep=rep, swap=sw) == cost(a, b, ins=i1 + d1, dele=i1 + d1, rep=2 * rep, swap=2 * sw) + shift
    # unit costs without swap obey the triangle inequality
    c = word()
    assert cost(a, c) <= cost(a, b) + cost(b, c)

print(f"form_from = {cost('form', 'from', swap=1)}")
print(f"form_from_no_swap = {cost('form', 'from')}")
print(f"restricted_direct = {cost('ca', 'abc', swap=1)}")
print(f"restricted_detour = {cost('ca', 'ac', swap=1) + cost('ac', 'abc', swap=1)}")
print(f"kitten_sitting = {cost('kitten', 'sitting')}")
print(f"common_example = {common('sandal', 'island')}")


# --- all alignments of two texts of ten letters
@lru_cache(None)
def alignments(i, j):
    return 1 if 0 in (i, j) else alignments(i - 1, j) + alignments(i, j - 1) + alignments(i - 1, j - 1)


print(f"alignments_10 = {alignments(10, 10)}")
print(f"entries_10 = {11 * 11}")


# --- work of halving: cells filled for n x m
def cells(n, m, cut):
    """Cells of all levels when the column cut is chosen by cut(m)."""
    if n <= 1 or m == 0:
        return 0
    top, left = n // 2, cut(m)
    return n * m + cells(top, left, cut) + cells(n - top, m - left, cut)


for _ in range(200):
    n, m = rng.randint(2, 400), rng.randint(1, 400)
    assert cells(n, m, lambda w: rng.randint(0, w)) <= 2.6 * n * m
n = 1024
print(f"halving_factor = {cells(n, n, lambda w: w // 2) / (n * n):.2f}")

# --- memory for two texts of 100,000
N = 100_000
print(f"table_gigabytes = {N * N * 4 / 1e9:.0f}")
print(f"rows_megabytes = {2 * N * 4 / 1e6:.1f}")
K = 50
print(f"band_cells = {(2 * K + 1) * N:.2e}")
print(f"full_cells = {N * N:.0e}")


# --- band: cost at most k needs only |i - j| <= k
def band(a, b, k):
    inf = 10**9
    row = {j: j for j in range(min(k, len(b)) + 1)}
    for i in range(1, len(a) + 1):
        new = {}
        for j in range(max(0, i - k), min(len(b), i + k) + 1):
            new[j] = min(
                row.get(j, inf) + 1,
                new.get(j - 1, inf) + 1,
                row.get(j - 1, inf) + (j == 0 or a[i - 1] != b[j - 1]),
            ) if j else i
        row = new
    return row.get(len(b), inf)


for _ in range(1500):
    a, b, k = word(9), word(9), rng.randint(0, 9)
    true = cost(a, b)
    found = band(a, b, k)
    assert (found == true) if true <= k else found > k
