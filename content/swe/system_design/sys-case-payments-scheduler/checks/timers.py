"""A hierarchical wheel fires each timer in its tick; leases and retries: every due job runs at least once."""
import heapq
import math
import random

from facts import fact

DAY = 86_400
jobs = 100e6
print(f"jobs_gb = {jobs * 300 / 1e9:g}")
print(f"due_mean = {jobs / DAY}")
print(f"minute_spike_thousands = {jobs * 0.02 / 1e3:g}")
print(f"midnight_millions = {jobs * 0.10 / 1e6:g}")
print(f"spike_s = {jobs * 0.10 / 50_000}")
print(f"jitter_rate_thousands = {jobs * 0.10 / 600 / 1e3}")
print(f"partitions = {math.ceil(50_000 / 1_000)}")
print(f"window_jobs_millions = {jobs / 24 / 1e6}")
print(f"window_gb = {jobs / 24 * 48 / 1e9}")
print(f"worker_slots_thousands = {50_000 * 2 / 1e3:g}")
print(f"mean_slots_thousands = {jobs / DAY * 2 / 1e3}")


class Wheel:
    """Three levels of 60: slots of 1, 60 and 3,600 ticks; timers fall down as time reaches them."""
    def __init__(self):
        self.now, self.slots = 0, [[[] for _ in range(60)] for _ in range(3)]
        self.moves = 0

    def add(self, due, job):
        ahead = due - self.now
        level = 0 if ahead < 60 else 1 if ahead < 3_600 else 2
        self.slots[level][due // 60 ** level % 60].append((due, job))
        self.moves += 1

    def tick(self):
        self.now += 1
        for level in (2, 1):
            if self.now % 60 ** level == 0:
                slot = self.now // 60 ** level % 60
                moved, self.slots[level][slot] = self.slots[level][slot], []
                for due, job in moved:
                    self.add(due, job)
        slot = self.now % 60
        fired, self.slots[0][slot] = self.slots[0][slot], []
        assert all(due == self.now for due, _ in fired)
        return fired


r = random.Random(4)
w, heap, seen = Wheel(), [], {}
n = 30_000
for j in range(n):
    due = r.randint(1, 7_000)
    w.add(due, j)
    heapq.heappush(heap, (due, j))
late = 0
for t in range(1, 7_001):
    got = sorted(w.tick())
    want = []
    while heap and heap[0][0] <= t:
        want.append(heapq.heappop(heap))
    assert got == want
    for due, j in got:
        seen[j] = seen.get(j, 0) + 1
        late = max(late, t - due)
assert len(seen) == n and set(seen.values()) == {1}
print(f"wheel_timers = {len(seen)}")
print(f"wheel_late_ticks = {late}")
print(f"wheel_moves_per_timer = {w.moves / n}")
assert w.moves / n <= 3
print(f"heap_steps = {math.log2(4e6)}")


# ---- leases: workers crash, answers get lost; every job takes effect, some run twice
def run(seed, jobs=300, crash=0.1, lost=0.1, lease=30):
    r = random.Random(seed)
    due = [(r.uniform(0, 100), j) for j in range(jobs)]
    heapq.heapify(due)
    runs, done, effects = 0, set(), {}
    while due:
        t, j = heapq.heappop(due)
        if j in done:
            continue
        runs += 1
        if r.random() < crash:  # before the effect
            heapq.heappush(due, (t + lease, j))
            continue
        effects[j] = effects.get(j, 0) + 1
        if r.random() < lost:  # after the effect, before the report
            heapq.heappush(due, (t + lease, j))
            continue
        done.add(j)
    return runs, len(done), sum(effects.values())


runs = done = effects = 0
for s in range(100):
    a, b, c = run(s)
    assert b == 300
    runs, done, effects = runs + a, done + b, effects + c
expected = 1 / (0.9 * 0.9)
assert abs(runs / done / expected - 1) < 0.02
print(f"runs_per_job = {expected}")
print(f"effects_per_job = {1 / 0.9}")
print(f"double_percent = {100 * (1 / 0.9 - 1)}")
# lease against pause
# q5: 40 million jobs
print(f"q5_mean = {40e6 / DAY}")
print(f"q5_spike = {40e6 * 0.15:g}")
print(f"q5_spike_millions = {40e6 * 0.15 / 1e6:g}")
print(f"q5_min = {40e6 * 0.15 / 20_000 / 60:g}")
print(f"q5_slots_thousands = {20_000 * 3 / 1e3:g}")
print(f"q5_jitter = {40e6 * 0.15 / 900}")
print(f"q5_window_mb = {40e6 / 24 * 1 * 60 / 1e6:g}")
# q11
print(f"q11_rate_s = {30e6 * 0.3 / 3600}")
print(f"q11_backlog = {(30e6 * 0.3 / 3600 - 1_500) * 3600 / 1e6}")
print(f"q11_hours = {30e6 * 0.3 / 1_500 / 3600}")
print(f"q11_high_s = {30e6 * 0.3 * 0.05 / (1_500 * 0.5)}")
print(f"q11_high_fifo_min = {30e6 * 0.3 / 1_500 / 60}")
retry = sum(0.4 ** k for k in range(0, 6))
print(f"q11_retry_factor = {retry}")
print(f"q11_dead_percent = {100 * 0.4 ** 6}")
