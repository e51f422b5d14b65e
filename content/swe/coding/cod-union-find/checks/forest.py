"""Depths and steps of the forest: plain links, links by size, path halving, and both."""

import math
import random


class Forest:
    def __init__(self, n, by_size, halving):
        self.parent, self.size = list(range(n)), [1] * n
        self.by_size, self.halving, self.steps, self.finds = by_size, halving, 0, 0

    def find(self, x):
        self.finds += 1
        parent = self.parent
        while parent[x] != x:
            if self.halving:
                parent[x] = parent[parent[x]]
            x = parent[x]
            self.steps += 1
        return x

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.by_size and self.size[a] > self.size[b]:
            a, b = b, a
        self.parent[a] = b
        self.size[b] += self.size[a]
        return True

    def depth(self, x):
        d = 0
        while self.parent[x] != x:
            x, d = self.parent[x], d + 1
        return d


# --- the chain: join(0, 1), join(0, 2), ... with plain links
for n in (2, 3, 10, 200):
    plain = Forest(n, False, False)
    for k in range(1, n):
        plain.join(0, k)
    assert plain.steps == (n - 1) * (n - 2) // 2 and plain.depth(0) == n - 1
N = 10**6
print(f"chain_steps_million = {(N - 1) * (N - 2) // 2}")

# --- by size: depth at most floor(log2 size), and reached by merging equals
draw = random.Random(1)
for _ in range(300):
    n = draw.randint(1, 200)
    f = Forest(n, True, False)
    for _ in range(draw.randint(0, 2 * n)):
        f.join(draw.randrange(n), draw.randrange(n))
    members = {}
    for x in range(n):
        members.setdefault(f.find(x), []).append(x)
    for group in members.values():
        assert max(f.depth(x) for x in group) <= math.floor(math.log2(len(group)))
k = 12
f = Forest(2**k, True, False)
stride = 1
while stride < 2**k:
    for start in range(0, 2**k, 2 * stride):
        f.join(start, start + stride)
    stride *= 2
depths = [f.depth(x) for x in range(2**k)]
assert max(depths) == k and sum(depths) * 2 == k * 2**k
print(f"size_depth_million = {math.floor(math.log2(N))}")
print(f"merged_equals_deepest = {max(depths)}")
print(f"merged_equals_mean = {sum(depths) / 2**k:.0f}")

# --- mean steps per find: 4,096 elements, 8,192 random joins, and the chain asked backwards
n = 4096
for name, by_size, halving in (("plain", False, False), ("size", True, False), ("halving", False, True), ("both", True, True)):
    total = 0
    rounds = 12
    for seed in range(rounds):
        draw = random.Random(seed)
        f = Forest(n, by_size, halving)
        for _ in range(2 * n):
            f.join(draw.randrange(n), draw.randrange(n))
        total += f.steps / f.finds
    print(f"random_{name} = {total / rounds:.2f}")
    f = Forest(n, by_size, halving)
    for j in range(1, n):
        f.join(0, j)
    print(f"chain_{name} = {f.steps / f.finds:.2f}")

# --- the binary logarithm, iterated
def log_star(bits):
    """log* of 2^bits"""
    rounds, x = 1, bits
    while x > 1:
        x, rounds = math.log2(x), rounds + 1
    return rounds


assert log_star(4) == 3 and log_star(16) == 4
print(f"log_star_tower = {log_star(65536)}")

# --- relabel the smaller group: each element changes its label at most log2 n times
for _ in range(100):
    n = draw.randint(1, 120)
    label, members, changes = list(range(n)), {x: [x] for x in range(n)}, [0] * n
    for _ in range(3 * n):
        a, b = label[draw.randrange(n)], label[draw.randrange(n)]
        if a != b:
            if len(members[a]) > len(members[b]):
                a, b = b, a
            for x in members[a]:
                label[x] = b
                changes[x] += 1
            members[b] += members.pop(a)
    assert max(changes) <= math.log2(n)
