"""Cuts answered backwards, and merges taken back: against plain search, with the costs that the text states."""

import math
import random


def groups(n, edges):
    label = list(range(n))
    for a, b in edges:
        old, new = label[a], label[b]
        label = [new if x == old else x for x in label]
    return label


class Undoable:
    def __init__(self, n):
        self.parent, self.size, self.log = list(range(n)), [1] * n, []

    def find(self, x):
        while self.parent[x] != x:
            x = self.parent[x]
        return x

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            self.log.append(None)
            return
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.log.append(b)

    def undo(self):
        b = self.log.pop()
        if b is not None:
            self.size[self.parent[b]] -= self.size[b]
            self.parent[b] = b


draw = random.Random(4)
for _ in range(800):
    n = draw.randint(1, 8)
    forest, kept, states = Undoable(n), [], []
    for _ in range(20):
        if kept and draw.random() < 0.4:
            forest.undo()
            kept.pop()
            assert (forest.parent, forest.size) == states.pop()
        else:
            states.append((forest.parent[:], forest.size[:]))
            edge = (draw.randrange(n), draw.randrange(n))
            forest.join(*edge)
            kept.append(edge)
        label = groups(n, kept)
        for a in range(n):
            for b in range(n):
                assert (label[a] == label[b]) == (forest.find(a) == forest.find(b))

# --- live intervals on a segment tree over the times 0 .. q - 1
def pieces(lo, hi, a, b):
    if b <= lo or hi <= a:
        return 0
    if a <= lo and hi <= b:
        return 1
    mid = (lo + hi) // 2
    return pieces(lo, mid, a, b) + pieces(mid, hi, a, b)


for q in (2, 8, 32, 64):
    most = max(pieces(0, q, a, b) for a in range(q) for b in range(a + 1, q + 1))
    assert most <= max(1, 2 * math.log2(q) - 2) or q == 2
    if q == 64:
        print(f"pieces_of_64 = {most}")

N, M, C = 20_000, 40_000, 40_000
print(f"search_each_cut = {C * (N + M):.1e}")
print(f"joins_backwards = {M}")

# --- the identity graph: 100 million records
RECORDS = 100_000_000
print(f"arrays_megabytes = {RECORDS * 8 / 1e6:.0f}")
print(f"deepest_identity = {math.floor(math.log2(RECORDS))}")
JOINS, WRONG = 50_000_000, 0.001
print(f"wrong_joins = {JOINS * WRONG:.0f}")

# --- a wrong link between two random members of groups of size s glues 2s records: pairs declared the same in error
for s in (4, 50):
    print(f"wrong_pairs_{s} = {s * s}")
