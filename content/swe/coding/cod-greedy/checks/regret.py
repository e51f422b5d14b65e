"""Jobs with deadlines and stops for fuel: regret heaps against brute force, and what a careless order costs."""

import itertools
import random
from heapq import heappop, heappush


def most_jobs(jobs):
    heap, clock = [], 0
    for duration, deadline in sorted(jobs, key=lambda job: job[1]):
        heappush(heap, -duration)
        clock += duration
        if clock > deadline:
            clock += heappop(heap)
    return len(heap), clock


def brute(jobs):
    best = (0, 0)
    for mask in range(1 << len(jobs)):
        pick = sorted((t, d) for i, (d, t) in enumerate(jobs) if mask >> i & 1)
        clock, fits = 0, True
        for t, d in pick:
            clock += d
            fits = fits and clock <= t
        if fits:
            best = max(best, (len(pick), -clock))
    return best[0], -best[1]


rng = random.Random(2)
for _ in range(1500):
    jobs = [(rng.randint(1, 8), rng.randint(1, 18)) for _ in range(rng.randint(0, 7))]
    assert most_jobs(jobs) == brute(jobs)
    # every prefix by deadline has the most jobs and among those the least time
    order = sorted(jobs, key=lambda job: job[1])
    for k in range(len(order) + 1):
        assert most_jobs(order[:k]) == brute(order[:k])

    # if some order meets all deadlines, the order by deadline does
    some = any(
        all(sum(d for d, _ in order[: i + 1]) <= order[i][1] for i in range(len(order)))
        for order in itertools.permutations(jobs)
    ) if len(jobs) <= 5 else None
    if some is not None:
        assert some == (most_jobs(jobs)[0] == len(jobs))

example = [(5, 6), (1, 7), (1, 8), (4, 9)]
print(f"example_jobs = {most_jobs(example)[0]}")
print(f"example_minutes = {most_jobs(example)[1]}")


def no_regret(jobs):
    count = clock = 0
    for duration, deadline in sorted(jobs, key=lambda job: job[1]):
        if clock + duration <= deadline:
            count, clock = count + 1, clock + duration
    return count


# one long first job and n short ones: without regret one job, with regret n
n = 1000
worst = [(n, n)] + [(2, n + 1)] * (n // 2)
print(f"careless_jobs = {no_regret(worst)}")
print(f"regret_jobs = {most_jobs(worst)[0]}")


# --- fuel: stations (place, litres), one litre a kilometre
def fewest_stops(target, tank, stations):
    heap, stops, reach = [], 0, tank
    for place, litres in sorted(stations) + [(target, 0)]:
        while reach < place:
            if not heap:
                return None
            reach -= heappop(heap)
            stops += 1
        heappush(heap, -litres)
    return stops


def fuel_brute(target, tank, stations):
    for k in range(len(stations) + 1):
        for pick in itertools.combinations(sorted(stations), k):
            reach = tank
            for place, litres in pick:
                if reach < place:
                    break
                reach += litres
            else:
                if reach >= target:
                    return k
    return None


for _ in range(1500):
    stations = [(rng.randint(1, 19), rng.randint(1, 9)) for _ in range(rng.randint(0, 6))]
    target, tank = rng.randint(1, 25), rng.randint(0, 10)
    stations = [s for s in stations if s[0] < target]
    assert fewest_stops(target, tank, stations) == fuel_brute(target, tank, stations)
print(f"fuel_example = {fewest_stops(100, 10, [(10, 60), (20, 30), (30, 30), (60, 40)])}")


# --- lateness: exchange of neighbours
def lateness(order):
    clock, worst = 0, 0
    for d, t in order:
        clock += d
        worst = max(worst, clock - t)
    return worst


for _ in range(300):
    jobs = [(rng.randint(1, 6), rng.randint(1, 12)) for _ in range(5)]
    assert lateness(sorted(jobs, key=lambda job: job[1])) == min(map(lateness, itertools.permutations(jobs)))

# --- knapsack by density: one small dense item against one that fills the sack
CAPACITY = 1000
items = [(1, 2), (CAPACITY, CAPACITY)]
by_density, room = 0, CAPACITY
for weight, value in sorted(items, key=lambda x: -x[1] / x[0]):
    if weight <= room:
        by_density, room = by_density + value, room - weight
print(f"density_gets = {by_density}")
print(f"density_best = {CAPACITY}")
