"""Range sums that change: Fenwick tree against prefix sums and a plain list, steps counted."""

import math
import random


class Fenwick:
    def __init__(self, values):
        self.tree = [0, *values]
        self.steps = 0
        for i in range(1, len(self.tree)):
            above = i + (i & -i)
            if above < len(self.tree):
                self.tree[above] += self.tree[i]

    def add(self, i, delta):
        i += 1
        while i < len(self.tree):
            self.steps += 1
            self.tree[i] += delta
            i += i & -i

    def total(self, end):
        found = 0
        while end > 0:
            self.steps += 1
            found += self.tree[end]
            end -= end & -end
        return found

    def place(self, weight):
        """Smallest index whose prefix including it exceeds weight (values of at least 0)."""
        at, step = 0, 1 << len(self.tree).bit_length()
        while step:
            if at + step < len(self.tree) and self.tree[at + step] <= weight:
                at += step
                weight -= self.tree[at]
            step >>= 1
        return at


draw = random.Random(1)
for _ in range(400):
    values = [draw.randint(0, 9) for _ in range(draw.randint(1, 20))]
    tree = Fenwick(values)
    for _ in range(10):
        i, d = draw.randrange(len(values)), draw.randint(0, 5)
        values[i] += d
        tree.add(i, d)
        end = draw.randint(0, len(values))
        assert tree.total(end) == sum(values[:end])
    total = sum(values)
    if total:
        weight = draw.randrange(total)
        place = tree.place(weight)
        assert sum(values[:place]) <= weight < sum(values[: place + 1])

N = 10**6
worst_add = worst_sum = 0
for i in range(1, N + 1):
    worst_sum = max(worst_sum, bin(i).count("1"))
steps, i = 0, 1
while i <= N:
    steps += 1
    i += i & -i
worst_add = steps
print(f"fenwick_sum_steps = {worst_sum}")
print(f"fenwick_add_steps = {worst_add}")
print(f"levels_million = {math.ceil(math.log2(N))}")
print(f"node_12_covers_from = {12 - (12 & -12) + 1}")
print(f"node_12_length = {12 & -12}")
print(f"sum_11_nodes = {bin(11).count('1')}")
# 10,000 updates and 10,000 sums on a million: expected steps
queries = 10_000
print(f"plain_steps = {float(queries * (1 + N / 2)):.2e}")
print(f"prefix_steps = {float(queries * (N / 2 + 2)):.2e}")
print(f"fenwick_bound = {queries * (2 * worst_sum + worst_add)}")
print(f"fenwick_mb = {8 * (N + 1) / 1e6:.0f}")
size = 1 << (N - 1).bit_length()
print(f"segment_nodes = {2 * size}")
print(f"segment_mb = {2 * size * 8 * 2 / 1e6:.1f}")
