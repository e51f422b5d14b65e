"""Visiting a set of depots: states, steps and bytes of the subset table, against all orders."""

import math
import random
from itertools import permutations


def steps(k):
    """Extensions tried by the subset table: a set, its last member, a member outside."""
    return sum(math.comb(k, size) * size * (k - size) for size in range(1, k + 1))


def table(hop, first):
    k, far, looked = len(hop), float("inf"), 0
    best = [[far] * k for _ in range(1 << k)]
    for a in range(k):
        best[1 << a][a] = first[a]
    for done in range(1, 1 << k):
        for a in range(k):
            if not done >> a & 1:
                continue
            for b in range(k):
                if not done >> b & 1:
                    looked += 1
                    best[done | 1 << b][b] = min(best[done | 1 << b][b], best[done][a] + hop[a][b])
    return min(best[-1]), looked


draw = random.Random(2)
for _ in range(200):
    k = draw.randint(1, 6)
    hop = [[draw.randint(0, 20) for _ in range(k)] for _ in range(k)]
    first = [draw.randint(0, 20) for _ in range(k)]
    value, looked = table(hop, first)
    assert value == min(first[o[0]] + sum(hop[a][b] for a, b in zip(o, o[1:])) for o in permutations(range(k)))
    assert looked == steps(k) == (k * (k - 1) * 2 ** (k - 2) if k > 1 else 0)

print(f"states_16 = {16 * 2**16}")
print(f"steps_16 = {steps(16)}")
print(f"orders_16 = {float(math.factorial(16)):.3e}")
print(f"bytes_16_mib = {16 * 2**16 * 8 / 2**20:.0f}")
print(f"bytes_20_mib = {20 * 2**20 * 8 / 2**20:.0f}")
print(f"bytes_24_gib = {24 * 2**24 * 8 / 2**30:.1f}")
print(f"steps_24 = {float(steps(24)):.3e}")
print(f"seconds_16_python = {steps(16) / 1e7:.2f}")


def submask_pairs(n):
    count = 0
    for mask in range(1 << n):
        sub = mask
        while True:
            count += 1
            if sub == 0:
                break
            sub = (sub - 1) & mask
    return count


assert submask_pairs(8) == 3**8
print(f"submasks_16 = {3**16}")
print(f"pairs_of_sets_16 = {float(4**16):.3e}")
