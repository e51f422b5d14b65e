"""Difference arrays: inverse of prefix sums, the ring of the bank, and the operations of three ways to serve reads and updates."""

import math
import random

draw = random.Random(7)


def prefix(values):
    out, total = [], 0
    for value in values:
        total += value
        out.append(total)
    return out


def difference(values):
    return [value - (values[i - 1] if i else 0) for i, value in enumerate(values)]


for _ in range(500):
    values = [draw.randint(-9, 9) for _ in range(draw.randint(0, 9))]
    assert prefix(difference(values)) == values == difference(prefix(values))

# --- range updates: two writes each
for _ in range(500):
    n = draw.randint(1, 8)
    plain, change = [0] * n, [0] * (n + 1)
    for _ in range(5):
        first = draw.randint(0, n - 1)
        end = draw.randint(first, n)
        value = draw.randint(-5, 5)
        for i in range(first, end):
            plain[i] += value
        change[first] += value
        change[end] -= value
    assert prefix(change)[:n] == plain

UPDATES, CELLS, MEAN = 60_000, 50_000, 25_000
print(f"naive_writes = {UPDATES * MEAN}")
print(f"difference_writes = {2 * UPDATES + CELLS}")
print(f"writes_factor = {UPDATES * MEAN / (2 * UPDATES + CELLS):.0f}")


# --- the ring: a trip as full turns and one or two arcs
def ring(n, trips):
    change, everywhere = [0] * (2 * n + 1), 0
    for start, length, people in trips:
        turns, rest = divmod(length, n)
        everywhere += turns * people
        change[start % n] += people
        change[start % n + rest] -= people
    flat = prefix(change)
    return [flat[i] + flat[i + n] + everywhere for i in range(n)]


for _ in range(500):
    n = draw.randint(1, 6)
    trips = [(draw.randint(0, 9), draw.randint(0, 15), draw.randint(-3, 5)) for _ in range(draw.randint(0, 5))]
    plain = [0] * n
    for start, length, people in trips:
        for step in range(length):
            plain[(start + step) % n] += people
    assert ring(n, trips) == plain


# --- point updates and range sums in turn: cells touched in the worst case for n cells
class Fenwick:
    def __init__(self, n):
        self.tree, self.touched = [0] * (n + 1), 0

    def add(self, i, value):
        i += 1
        while i < len(self.tree):
            self.tree[i] += value
            self.touched += 1
            i += i & -i

    def total(self, end):
        result = 0
        while end:
            result += self.tree[end]
            self.touched += 1
            end -= end & -end
        return result


for _ in range(100):
    n = draw.randint(1, 20)
    tree, values = Fenwick(n), [0] * n
    for _ in range(20):
        i, value = draw.randrange(n), draw.randint(-5, 5)
        tree.add(i, value)
        values[i] += value
        end = draw.randint(0, n)
        assert tree.total(end) == sum(values[:end])

N = 2**20
tree, most = Fenwick(N), 0
for i in [0, N - 1] + [draw.randrange(N) for _ in range(2000)]:
    before = tree.touched
    tree.add(i, 1)
    most = max(most, tree.touched - before)
print(f"million_cells = {N}")
print(f"fenwick_worst_update = {most}")
assert most == int(math.log2(N)) + 1
