"""Limited workers: the formula for assemblies against all schedules, where it fails, Graham's bound, and his anomaly."""

import heapq
import random
from itertools import combinations


def exact(n, before, workers):
    """Fewest rounds for unit steps, over all sets of finished steps."""
    sets, seen, rounds = {0}, {0}, 0
    while True:
        if (1 << n) - 1 in sets:
            return rounds
        following = set()
        for done in sets:
            ready = [s for s in range(n) if not done >> s & 1 and before[s] & ~done == 0]
            for chosen in combinations(ready, min(workers, len(ready))):
                following.add(done | sum(1 << s for s in chosen))
        sets = following - seen
        seen |= sets
        rounds += 1


def levels(n, after):
    """Steps from each one to the end along the longest chain; after[v] lists later steps with greater numbers or not."""
    known = {}

    def level(v):
        if v not in known:
            known[v] = 1 + max(map(level, after[v]), default=0)
        return known[v]

    return [level(v) for v in range(n)]


def bound(level, workers):
    return max(j + -(-sum(x > j for x in level) // workers) for j in range(max(level)))


draw = random.Random(4)
for _ in range(400):
    n, workers = draw.randint(1, 9), draw.randint(1, 3)
    feeds = [draw.randint(-1, v - 1) for v in range(n)]
    before = [sum(1 << i for i in range(n) if feeds[i] == v) for v in range(n)]
    level = levels(n, [[f] if f >= 0 else [] for f in feeds])
    assert exact(n, before, workers) == bound(level, workers)

# the example: a branch of three and four single parts for the last step, two workers
feeds = [-1, 0, 1, 2, 0, 0, 0, 0]
level = levels(8, [[f] if f >= 0 else [] for f in feeds])
print(f"example_rounds = {bound(level, 2)}")
print(f"example_height = {max(level)}")
print(f"example_share = {-(-8 // 2)}")

gap = None
for _ in range(4000):
    n = draw.randint(4, 8)
    after = [[b for b in range(a + 1, n) if draw.random() < 0.35] for a in range(n)]
    before = [sum(1 << a for a in range(n) if b in after[a]) for b in range(n)]
    level = levels(n, after)
    for workers in (2, 3):
        low, best = bound(level, workers), exact(n, before, workers)
        assert low <= best
        if best > low and (gap is None or n < gap[0]):
            gap = (n, low, best)
print(f"smallest_gap_found_steps = {gap[0]}")


def greedy(minutes, before, workers):
    """List scheduling: whoever is free takes the first ready task of the list."""
    n = len(minutes)
    finished, running, started, clock = set(), [], set(), 0
    while len(finished) < n:
        for v in range(n):
            if len(running) < workers and v not in started and before[v] <= finished:
                heapq.heappush(running, (clock + minutes[v], v))
                started.add(v)
        clock, v = heapq.heappop(running)
        finished.add(v)
        while running and running[0][0] == clock:
            finished.add(heapq.heappop(running)[1])
    return clock


def best_makespan(minutes, before, workers):
    """Exact by branching over which ready tasks start (waiting allowed only until the next finish)."""
    n = len(minutes)
    best = [sum(minutes)]

    def go(clock, running, finished, started):
        if len(finished) == n:
            best[0] = min(best[0], clock)
            return
        if clock >= best[0]:
            return
        ready = [v for v in range(n) if v not in started and before[v] <= finished]
        free = workers - len(running)
        for size in range(min(free, len(ready)), -1, -1):
            for chosen in combinations(ready, size):
                now = running + [(clock + minutes[v], v) for v in chosen]
                if not now:
                    continue
                end = min(now)[0]
                go(end, [r for r in now if r[0] > end], finished | {v for e, v in now if e == end}, started | set(chosen))

    go(0, [], frozenset(), frozenset())
    return best[0]


worst = 0.0
for _ in range(150):
    n, workers = draw.randint(2, 6), draw.randint(2, 3)
    minutes = [draw.randint(1, 6) for _ in range(n)]
    before = [{a for a in range(b) if draw.random() < 0.3} for b in range(n)]
    ratio = greedy(minutes, before, workers) / best_makespan(minutes, before, workers)
    assert ratio <= 2 - 1 / workers + 1e-9
    worst = max(worst, ratio)
assert worst > 1

# Graham's nine tasks: 1 before 9, and 4 before 5, 6, 7, 8
minutes = [3, 2, 2, 2, 4, 4, 4, 4, 9]
before = [set() for _ in range(9)]
before[8] = {0}
for v in (4, 5, 6, 7):
    before[v] = {3}
print(f"graham_three_workers = {greedy(minutes, before, 3)}")
print(f"graham_four_workers = {greedy(minutes, before, 4)}")
print(f"graham_faster_tasks = {greedy([m - 1 for m in minutes], before, 3)}")
loose = [set(s) for s in before]
loose[4], loose[5] = set(), set()
print(f"graham_fewer_needs = {greedy(minutes, loose, 3)}")
print(f"guarantee_three_workers = {2 - 1 / 3:.2f}")
