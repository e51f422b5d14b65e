"""Medians of moving windows, stale entries, quantiles in bounded memory, and the oven schedule."""

import heapq
import itertools
import math
import random
from collections import Counter

draw = random.Random(12)


class Median:
    """Two heaps: low holds the smaller half, one more when the number is odd."""

    def __init__(self):
        self.low, self.high = [], []

    def add(self, x):
        heapq.heappush(self.low, -x)
        heapq.heappush(self.high, -heapq.heappop(self.low))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))

    def twice(self):
        return -self.low[0] + (self.high[0] if len(self.low) == len(self.high) else -self.low[0])


for _ in range(300):
    median, seen = Median(), []
    for _ in range(draw.randint(1, 12)):
        x = draw.randint(-5, 5)
        median.add(x)
        seen = sorted(seen + [x])
        n = len(seen)
        assert median.twice() == seen[(n - 1) // 2] + seen[n // 2]

# --- how many stale entries a lazily cleaned window can hold: the minimum stays, so all else lingers below it
def lingering(values, k):
    """Entries in a heap for the minimum of a window of k when only the top is ever cleaned."""
    heap, most = [], 0
    for i, x in enumerate(values):
        heapq.heappush(heap, (x, i))
        while heap[0][1] <= i - k:
            heapq.heappop(heap)
        most = max(most, len(heap))
    return most


WINDOW, LENGTH = 100, 20_000
rising = list(range(LENGTH))
falling = rising[::-1]
print(f"lingering_rising = {lingering(rising, WINDOW)}")
print(f"lingering_falling = {lingering(falling, WINDOW)}")


def compacted(values, k):
    heap, most, first = [], 0, 0
    for i, x in enumerate(values):
        heapq.heappush(heap, (x, i))
        first = i - k + 1
        while heap[0][1] < first:
            heapq.heappop(heap)
        if len(heap) > 2 * k:
            heap = [entry for entry in heap if entry[1] >= first]
            heapq.heapify(heap)
        most = max(most, len(heap))
    return most


print(f"compacted_falling = {compacted(falling, WINDOW)}")
assert compacted(falling, WINDOW) <= 2 * WINDOW

# --- buckets whose borders grow by a fixed ratio: every quantile within one per cent
ALPHA, LEAST_MS, MOST_MS = 0.01, 1, 10**6
gamma = (1 + ALPHA) / (1 - ALPHA)
buckets = math.ceil(math.log(MOST_MS / LEAST_MS) / math.log(gamma))
print(f"gamma = {gamma:.4f}")
print(f"ratio_buckets = {buckets}")
print(f"ratio_buckets_kb = {buckets * 8 / 1000:.1f}")
worst = 0.0
for _ in range(200):
    sample = [math.exp(draw.uniform(0, math.log(MOST_MS))) for _ in range(400)]
    counts = Counter(math.ceil(math.log(x) / math.log(gamma)) for x in sample)
    ordered = sorted(sample)
    for share in (0.5, 0.9, 0.99):
        rank, seen = math.ceil(share * len(sample)) - 1, 0
        for bucket in sorted(counts):
            seen += counts[bucket]
            if seen > rank:
                estimate = 2 * gamma**bucket / (gamma + 1)
                worst = max(worst, abs(estimate / ordered[rank] - 1))
                break
assert worst <= ALPHA + 1e-9
print(f"alpha_percent = {100 * ALPHA:.0f}")

# --- a window of an hour at a thousand values a second: exact against buckets per minute
HOUR_ITEMS = 3600 * 1000
print(f"hour_items_million = {HOUR_ITEMS / 1e6:.1f}")
print(f"exact_window_mb = {HOUR_ITEMS * 16 / 1e6:.0f}")
print(f"minute_sketches_kb = {60 * buckets * 8 / 1000:.0f}")


# --- ovens that must cool: the formula, the heap and brute force
def slots_formula(counts, pause):
    if not counts:
        return 0
    most = max(counts)
    return max(sum(counts), (most - 1) * (pause + 1) + counts.count(most))


def slots_heap(counts, pause):
    ready, cooling, now = [-c for c in counts if c], [], 0
    heapq.heapify(ready)
    while ready or cooling:
        while cooling and cooling[0][0] <= now:
            heapq.heappush(ready, heapq.heappop(cooling)[1])
        if ready:
            left = heapq.heappop(ready) + 1
            if left:
                heapq.heappush(cooling, (now + pause + 1, left))
            now += 1
        else:
            now = cooling[0][0]
    return now


def slots_brute(counts, pause):
    jobs = [kind for kind, c in enumerate(counts) for _ in range(c)]
    best = math.inf
    for order in set(itertools.permutations(jobs)):
        now, last = 0, {}
        for kind in order:
            now = max(now, last.get(kind, -math.inf) + pause + 1)
            last[kind] = now
            now += 1
        best = min(best, now)
    return 0 if best == math.inf else best


for _ in range(120):
    counts = [draw.randint(1, 3) for _ in range(draw.randint(1, 3))]
    pause = draw.randint(0, 3)
    if sum(counts) <= 7:
        assert slots_formula(counts, pause) == slots_heap(counts, pause) == slots_brute(counts, pause)
print(f"oven_slots = {slots_heap([3, 2, 1], 2)}")
print(f"oven_idle = {slots_heap([3, 2, 1], 2) - 6}")


# taking any ready kind instead of the one with most left
def slots_rotating(counts, pause):
    left, free, now, done = list(counts), [0] * len(counts), 0, 0
    while done < sum(counts):
        for kind in range(len(counts) - 1, -1, -1):
            if left[kind] and free[kind] <= now:
                left[kind] -= 1
                free[kind] = now + pause + 1
                done += 1
                break
        now += 1
    return now


assert slots_rotating([3, 1, 1], 1) > slots_heap([3, 1, 1], 1)
print(f"any_ready_slots = {slots_rotating([3, 1, 1], 1)}")
print(f"most_left_slots = {slots_heap([3, 1, 1], 1)}")


# --- capital: the richest project in reach, against all orders
def capital_greedy(projects, have, rounds):
    left = list(projects)
    for _ in range(rounds):
        reach = [p for p in left if p[0] <= have]
        if not reach:
            break
        best = max(reach, key=lambda p: p[1])
        left.remove(best)
        have += best[1]
    return have


def capital_brute(projects, have, rounds):
    best = have
    for size in range(1, min(rounds, len(projects)) + 1):
        for order in itertools.permutations(projects, size):
            money = have
            for need, gain in order:
                if need > money:
                    break
                money += gain
            else:
                best = max(best, money)
    return best


for _ in range(400):
    projects = [(draw.randint(0, 8), draw.randint(0, 5)) for _ in range(draw.randint(0, 5))]
    have, rounds = draw.randint(0, 4), draw.randint(0, 4)
    assert capital_greedy(projects, have, rounds) == capital_brute(projects, have, rounds)


# projects that return their money only after two rounds: the greedy rule by gain is no longer best
def delayed(projects, have, rounds):
    """Each project locks its need for two rounds; best final capital by trying all orders, and by richest first."""
    def run(pick, money, left, locked, now):
        if now == rounds:
            return money + sum(amount for _, amount in locked)
        money += sum(amount for when, amount in locked if when <= now)
        locked = [(when, amount) for when, amount in locked if when > now]
        options = [p for p in left if p[0] <= money]
        results = [] if pick and options else [run(pick, money, left, locked, now + 1)]
        for p in [max(options, key=lambda p: p[1])] if pick and options else options:
            rest = list(left)
            rest.remove(p)
            results.append(run(pick, money - p[0], rest, locked + [(now + 2, p[0] + p[1])], now + 1))
        return max(results)

    return run(True, have, projects, [], 0), run(False, have, projects, [], 0)


trap = [(4, 5), (2, 4), (2, 4)]
got, best = delayed(trap, 4, 3)
assert got < best
print(f"locked_greedy = {got}")
print(f"locked_best = {best}")
