"""Shared accelerators: pooling, waiting against utilization, what one percent of use means. Tolerance: simulation within 6 %."""
from math import sqrt

import numpy as np

rng = np.random.default_rng(4)
n, mean, sd, z = 12, 6.0, 5.0, 2.326


def pooled(rho):
    return n * mean + z * sd * sqrt(n * (1 + (n - 1) * rho))


apart = n * (mean + z * sd)
print(f"apart_gpus = {apart}\npooled_gpus = {pooled(0)}\npooled_rho30_gpus = {pooled(0.3)}\npooled_saving_percent = {100 * (1 - pooled(0) / apart)}\npooled_rho30_saving_percent = {100 * (1 - pooled(0.3) / apart)}\npooled_rho1_gpus = {pooled(1.0)}")
assert abs(pooled(1.0) - apart) < 1e-9
common = rng.normal(size=200_000)
demand = sum(mean + sd * (sqrt(0.3) * common + sqrt(0.7) * rng.normal(size=200_000)) for _ in range(n))
assert abs(np.quantile(demand, 0.99) / pooled(0.3) - 1) < 0.02
print(f"apart_use_percent = {100 * n * mean / apart}\npooled_use_percent = {100 * n * mean / pooled(0)}")


def erlang_wait(c, rho):
    """Mean wait in units of the mean service time, M/M/c."""
    a = c * rho
    b = 1.0
    for k in range(1, c + 1):
        b = a * b / (k + a * b)
    wait_probability = b / (1 - rho * (1 - b))
    return wait_probability / (c * (1 - rho)), wait_probability


for c in (8, 64):
    for rho in (0.7, 0.9, 0.97):
        w, p = erlang_wait(c, rho)
        print(f"wait_{c}_{int(100 * rho)} = {w}\nwait_{c}_{int(100 * rho)}_min = {w * 240}\nwaits_{c}_{int(100 * rho)}_percent = {100 * p}")


def simulate(c, rho, jobs=60_000):
    free = np.zeros(c)
    t = waited = 0.0
    gaps, work = rng.exponential(1 / (c * rho), jobs), rng.exponential(1.0, jobs)
    for g, s in zip(gaps, work):
        t += g
        k = free.argmin()
        start = max(t, free[k])
        waited += start - t
        free[k] = start + s
    return waited / jobs


assert abs(simulate(8, 0.9) / erlang_wait(8, 0.9)[0] - 1) < 0.2
print(f"useful_percent = {100 * 0.75 * 0.6 * 0.67}\nuseful_alloc_percent = {100 * 0.9 * 0.6 * 0.67}\nuseful_active_percent = {100 * 0.75 * 0.85 * 0.67}\nq01_percent = {100 * 0.8 * 0.5 * 0.6}\nq01_active_percent = {100 * 0.8 * 0.8 * 0.6}\nq01_alloc_percent = {100 * 1.0 * 0.5 * 0.6}")
# q04: eight teams
print(f"q04_apart = {8 * (10 + z * 8)}\nq04_pooled = {80 + z * 8 * sqrt(8)}\nq04_rho = {80 + z * 8 * sqrt(8 * (1 + 7 * 0.4))}\nq04_saved = {8 * (10 + z * 8) - (80 + z * 8 * sqrt(8))}\nq04_saved_rho = {8 * (10 + z * 8) - (80 + z * 8 * sqrt(8 * (1 + 7 * 0.4)))}")
# small and large jobs: cost of waiting against cost of idle devices; 64 devices, 300 jobs a day of 4 h
for rho in (0.7, 0.9, 0.97):
    w = erlang_wait(64, rho)[0] * 4
    jobs = 64 * rho * 24 / 4
    idle = 64 * (1 - rho) * 24 * 3
    print(f"idle_usd_day_{int(100 * rho)} = {idle}\nwait_usd_day_{int(100 * rho)} = {jobs * w * 30}\nboth_usd_day_{int(100 * rho)} = {idle + jobs * w * 30}\njobs_day_{int(100 * rho)} = {jobs}\nwait_hours_{int(100 * rho)} = {w}")


def total(rho, c=64, hours=4, device=3, delay=30):
    return c * (1 - rho) * 24 * device + c * rho * 24 / hours * erlang_wait(c, rho)[0] * hours * delay


best = min((r / 1000 for r in range(500, 990)), key=total)
print(f"best_use_percent = {100 * best}\nbest_usd_day = {total(best)}")
assert total(best) < total(0.7) and total(best) < total(0.9)


# fragmentation: 64 devices in nodes of eight, 48 busy with jobs of one device; is a whole node free?
from math import comb

expected = 8 * comb(56, 48) / comb(64, 48)
print(f"whole_node_percent = {100 * expected}")
free = np.stack([rng.permutation(64) < 32 for _ in range(40_000)])          # 32 of 64 busy: frequent enough to simulate
hit = (~free.reshape(-1, 8, 8)).all(2).sum(1).mean()
assert abs(hit / (8 * comb(56, 32) / comb(64, 32)) - 1) < 0.25
load = [0] * 8
for _ in range(48):                                                         # fullest node that still has room
    k = max((i for i in range(8) if load[i] < 8), key=lambda i: load[i])
    load[k] += 1
print(f"whole_nodes_packed = {load.count(0)}")
