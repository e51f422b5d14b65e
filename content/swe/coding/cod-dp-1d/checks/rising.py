"""Rising choices: piles, levels, counts and reconstruction against brute force; steps and typical length."""

import math
import random
from bisect import bisect_left
from itertools import combinations


def piles(values):
    tails, level = [], []
    for v in values:
        at = bisect_left(tails, v)
        tails[at : at + 1] = [v]
        level.append(at)
    return tails, level


def brute(values):
    for size in range(len(values), -1, -1):
        found = [p for p in combinations(values, size) if all(a < b for a, b in zip(p, p[1:]))]
        if found:
            return size, len(found), min(found)


rng = random.Random(5)
for _ in range(1500):
    values = [rng.randint(1, 7) for _ in range(rng.randint(0, 9))]
    tails, level = piles(values)
    size, count, smallest = brute(values)
    assert len(tails) == size
    # in one level values never rise with position
    for at in range(size):
        row = [v for v, l in zip(values, level) if l == at]
        assert row == sorted(row, reverse=True)
    # walking back: the nearest place to the left, one level lower, with a smaller value
    if size:
        at, chosen = size - 1, []
        i = max(k for k in range(len(values)) if level[k] == at)
        chosen.append(values[i])
        while at:
            at -= 1
            i = max(k for k in range(i) if level[k] == at)
            assert values[i] < chosen[-1]
            chosen.append(values[i])
        assert len(chosen) == size

values = [2, 5, 1, 6, 3]
tails, _ = piles(values)
print(f"tails_example = {''.join(map(str, tails))}")
print(f"choice_example = {''.join(map(str, brute(values)[2]))}")
print(f"count_example = {brute([3, 1, 4, 2, 5])[1]}")

N = 100_000
print(f"square_steps = {N * (N - 1) / 2:.1e}")
print(f"log_steps = {N * math.ceil(math.log2(N)):.1e}")

# --- random permutations: mean length over 40 draws
n, rounds = 10_000, 40
lengths = []
for seed in range(rounds):
    draw = random.Random(seed)
    values = list(range(n))
    draw.shuffle(values)
    lengths.append(len(piles(values)[0]))
mean = sum(lengths) / rounds
assert abs(mean - (2 * math.sqrt(n) - 1.77 * n ** (1 / 6))) < 2
print(f"typical_length = {mean:.0f}")
print(f"pairs_count = {2**32}")
