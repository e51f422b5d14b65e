"""Location rates, nearest search on a grid against brute force, matching in batches against one by one, surge."""
import math
import random

import numpy as np
from facts import fact

DAY = 86_400
drivers = 1e6
w = drivers / 4
print(f"location_writes_thousands = {w / 1e3:g}")
print(f"location_mb_s = {w * 100 / 1e6:g}")
print(f"index_mb = {drivers * 100 / 1e6:g}")
print(f"history_tb_day = {w * 40 * DAY / 1e12}")
print(f"moved_m = {50 / 3.6 * 4}")
adaptive = 0.6 * drivers / 4 + 0.4 * drivers / 20
print(f"adaptive_thousands = {adaptive / 1e3:g}")
print(f"adaptive_saved_percent = {100 * (1 - adaptive / w)}")
print(f"trip_rate = {20e6 / DAY}")
print(f"trip_peak = {5 * 20e6 / DAY}")
print(f"history_kusd_month = {w * 40 * DAY * 90 / 1e9 * fact('object_storage_usd_per_gb_month') / 1e3}")
print(f"q1_writes_thousands = {600e3 / 5 / 1e3:g}")
print(f"q1_mb = {600e3 * 120 / 1e6:g}")
print(f"q1_gb_day = {600e3 / 5 * 50 * DAY / 1e9}")
print(f"load_cores = {w * 4e-6 / 0.5:g}")
print(f"eta_calls_thousands = {5 * 20e6 / DAY * 20 / 1e3}")

# ---- nearest k: rings of cells until the k-th best cannot be beaten
def nearest(points, grid, side, q, k, early=False):
    cx, cy = int(q[0] // side), int(q[1] // side)
    found, ring = [], 0
    while ring < 80:
        for x in range(cx - ring, cx + ring + 1):
            for y in range(cy - ring, cy + ring + 1):
                if max(abs(x - cx), abs(y - cy)) == ring:
                    for i in grid.get((x, y), ()):
                        found.append((math.dist(points[i], q), i))
        found.sort()
        border = min(q[0] - (cx - ring) * side, (cx + ring + 1) * side - q[0], q[1] - (cy - ring) * side, (cy + ring + 1) * side - q[1])
        if len(found) >= k and (early or found[k - 1][0] <= border):
            return [i for _, i in found[:k]]
        ring += 1
    return [i for _, i in found[:k]]


r = random.Random(5)
bad = total = 0
for world in range(300):
    pts = [(r.uniform(0, 20), r.uniform(0, 20)) for _ in range(200)]
    grid = {}
    for i, p in enumerate(pts):
        grid.setdefault((int(p[0] // 1), int(p[1] // 1)), []).append(i)
    q = (r.uniform(2, 18), r.uniform(2, 18))
    true = [i for _, i in sorted((math.dist(p, q), i) for i, p in enumerate(pts))[:3]]
    assert nearest(pts, grid, 1, q, 3) == true
    bad += nearest(pts, grid, 1, q, 3, early=True) != true
    total += 1
print(f"nearest_worlds = {total}")
print(f"early_wrong_percent = {100 * bad / total}")


# ---- assignment: Hungarian method, checked against all permutations for small sizes
def assign(cost):
    n = len(cost)
    u, v, p, way = [0.0] * (n + 1), [0.0] * (n + 1), [0] * (n + 1), [0] * (n + 1)
    for i in range(1, n + 1):
        p[0], j0 = i, 0
        low, used = [math.inf] * (n + 1), [False] * (n + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = p[j0], math.inf, 0
            for j in range(1, n + 1):
                if not used[j]:
                    cur = cost[i0 - 1][j - 1] - u[i0] - v[j]
                    if cur < low[j]:
                        low[j], way[j] = cur, j0
                    if low[j] < delta:
                        delta, j1 = low[j], j
            for j in range(n + 1):
                if used[j]:
                    u[p[j]] += delta
                    v[j] -= delta
                else:
                    low[j] -= delta
            j0 = j1
            if p[j0] == 0:
                break
        while j0:
            j1 = way[j0]
            p[j0], j0 = p[j1], j1
    return sum(cost[p[j] - 1][j - 1] for j in range(1, n + 1))


import itertools
for seed in range(20):
    rr = random.Random(seed)
    c = [[rr.random() for _ in range(5)] for _ in range(5)]
    assert abs(assign(c) - min(sum(c[i][s[i]] for i in range(5)) for s in itertools.permutations(range(5)))) < 1e-9

greedy_sum = best_sum = 0.0
for seed in range(150):
    rr = random.Random(seed)
    n = 16
    riders = [(rr.random(), rr.random()) for _ in range(n)]
    cars = [(rr.random(), rr.random()) for _ in range(n)]
    cost = [[math.dist(a, b) for b in cars] for a in riders]
    free = set(range(n))
    for row in cost:
        j = min(free, key=lambda j: row[j])
        free.remove(j)
        greedy_sum += row[j]
    best_sum += assign(cost)
print(f"batch_saves_percent = {100 * (1 - best_sum / greedy_sum)}")
# two riders, two cars on a line: the first takes what the second needed
print(f"window_requests = {5 * 20e6 / DAY / 300 * 3}")
# surge: demand falls with the price, supply is given
for e, name in ((1.0, "1"), (0.5, "05")):
    p = 1.0
    while 150 * p ** -e > 100:
        p += 0.001
    print(f"surge_{name} = {p}")
print(f"q8_wait_min = {(150 - 100) / 100 * 12}")
# q13
print(f"q13_requests = {8 * 231}")
region = 8 * 231 * 0.4
print(f"q13_region = {region}")
print(f"q13_standby = {region * 0.5}")
print(f"q13_eta_thousands = {region * 20 / 1e3}")
print(f"q13_eta_limit_thousands = {region * 20 / 5 / 1e3}")
assert region * 0.5 * 4 / (region * 20 / 5) == 0.5
print(f"q13_short_percent = {100 * (1 - 1 / 1.6)}")
