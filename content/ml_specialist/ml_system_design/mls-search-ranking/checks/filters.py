"""Filtered vector search: the model of the reading, held against an inverted-file index on synthetic vectors."""
from math import sqrt

import numpy as np

n, visited = 1e9, 8 * 32 * 1e9 / 8 / 65_536
star = sqrt(visited / n)
print(f"crossover_percent = {100 * star}")
print(f"crossover_codes_millions = {star * n / 1e6}")
print(f"crossover_cpu_ms = {star * n / 100e6 * 1e3}")
print(f"crossover_shard_ms = {star * n / 100e6 * 1e3 / 8}")
for name, share in (("rare", 1e-4), ("half", 0.5)):
    print(f"scan_{name}_ms = {share * n / 100e6 * 1e3}")
    print(f"inscan_{name}_ms = {visited / share / 100e6 * 1e3}")
print(f"survivors_of_thousand = {1000 * 1e-3}")

# Question: 200M listings, 200,000 codes visited without a filter.
n2, v2 = 200e6, 200e3
print(f"q_crossover_percent = {100 * sqrt(v2 / n2)}")
for name, share in (("rare", 0.0005), ("middle", 0.03), ("wide", 0.4)):
    print(f"q_scan_{name}_thousands = {share * n2 / 1e3}")
    print(f"q_inscan_{name}_thousands = {v2 / share / 1e3}")
print(f"q_post_survivors = {1000 * 0.0005}")

# Simulation: cells that must be probed for recall 0.9 of the best 10 that pass, filter independent of the query.
rng = np.random.default_rng(4)
size, dim, cells = 60_000, 16, 512
centres = rng.normal(size=(60, dim)) * 1.2
data = centres[rng.integers(60, size=size)] + rng.normal(size=(size, dim))
cent = data[rng.choice(size, cells, replace=False)]
for _ in range(4):
    near = np.argmin((cent ** 2).sum(1) - 2 * data @ cent.T, axis=1)
    for c in range(cells):
        if (near == c).any():
            cent[c] = data[near == c].mean(0)
near = np.argmin((cent ** 2).sum(1) - 2 * data @ cent.T, axis=1)
count = np.bincount(near, minlength=cells)
queries = centres[rng.integers(60, size=60)] + rng.normal(size=(60, dim))


def codes_for_recall(share, target=0.9, top=10):
    passes = rng.random(size) < share
    needed = []
    for q in queries:
        dist = ((data - q) ** 2).sum(1)
        dist[~passes] = np.inf
        best = np.argpartition(dist, top)[:top]
        order = np.argsort(((cent - q) ** 2).sum(1))
        place = np.empty(cells, int)
        place[order] = np.arange(cells)
        ranks = np.sort(place[near[best]])
        last = ranks[int(np.ceil(target * top)) - 1]
        needed.append(count[order[: last + 1]].sum())
    return float(np.mean(needed))


free = codes_for_recall(1.0)
growth = {share: codes_for_recall(share) / free for share in (0.1, 0.01)}
print(f"sim_growth_tenth = {growth[0.1]}")
print(f"sim_growth_hundredth = {growth[0.01]}")
gamma = np.log(growth[0.01]) / np.log(100)
print(f"sim_gamma = {gamma}")
print(f"crossover_sim_percent = {100 * (visited / n) ** (1 / (1 + gamma))}")
assert 1.5 < growth[0.1] <= 10 and growth[0.1] < growth[0.01] <= 100
