"""Peak concurrency by events: the tie rule, time held, sessions that do not fit in memory, and Little's law as a cross-check."""

import itertools
import math
import random


def sweep(sessions, closed=False):
    """Peak and the time at it; closed sessions let a start come before an end at the same moment."""
    order = (0, 1) if closed else (1, 0)
    events = sorted([(s, order[0], 1) for s, e in sessions] + [(e, order[1], -1) for s, e in sessions])
    active = peak = held = 0
    since = None
    for moment, _, change in events:
        if since is not None and moment > since:
            if active > peak:
                peak, held = active, 0
            if active == peak:
                held += moment - since
        active += change
        since = moment
        if closed and active > peak:
            peak, held = active, 0
    return peak, held


def brute(sessions):
    points = sorted({x for session in sessions for x in session})
    best = (0, 0)
    for left, right in zip(points, points[1:]):
        active = sum(s <= left and right <= e for s, e in sessions)
        if active > best[0]:
            best = (active, 0)
        if active and active == best[0]:
            best = (active, best[1] + right - left)
    return best


draw = random.Random(10)
for _ in range(3000):
    sessions = []
    for _ in range(draw.randint(0, 7)):
        s = draw.randint(0, 8)
        sessions.append((s, s + draw.randint(1, 4)))
    assert sweep(sessions) == brute(sessions)

example = [(0, 10), (2, 6), (4, 8), (8, 12)]
print(f"example_peak = {sweep(example)[0]}")
print(f"example_held = {sweep(example)[1]}")
print(f"example_events = {2 * len(example)}")

spans = list(itertools.combinations(range(6), 2))
triples = list(itertools.product(spans, repeat=3))
differs = sum(sweep(t)[0] != sweep(t, closed=True)[0] for t in triples)
print(f"spans_on_six_points = {len(spans)}")
print(f"triples_of_spans = {len(triples)}")
print(f"closed_differs_percent = {100 * differs / len(triples):.0f}")

# starts and ends sorted on their own give the same peak
for t in triples:
    starts, ends = sorted(s for s, _ in t), sorted(e for _, e in t)
    active = peak = done = 0
    for s in starts:
        while ends[done] <= s:
            done += 1
            active -= 1
        active += 1
        peak = max(peak, active)
    assert peak == sweep(t)[0]

# --- ten million sessions, events of 9 bytes (8 for the moment, 1 for the sign), 64 MB of memory
SESSIONS, EVENT_BYTES, MEMORY_MB, DISK_MB_PER_S = 10**7, 9, 64, 500
event_mb = 2 * SESSIONS * EVENT_BYTES / 1e6
runs = math.ceil(event_mb / MEMORY_MB)
buffer_mb = MEMORY_MB / (runs + 1)
print(f"events_million = {2 * SESSIONS / 1e6:.0f}")
print(f"event_file_mb = {event_mb:.0f}")
print(f"sorted_runs = {runs}")
print(f"merge_buffer_mb = {buffer_mb:.1f}")
# written as runs, read for the merge: the sweep consumes the merge, nothing is written again
print(f"disk_traffic_mb = {2 * event_mb:.0f}")
print(f"disk_seconds = {2 * event_mb / DISK_MB_PER_S:.1f}")

# --- a grid of minutes: what the coarse count can and cannot say
MINUTES_PER_YEAR = 365 * 24 * 60
print(f"minutes_per_year = {MINUTES_PER_YEAR}")
print(f"minute_grid_mb = {MINUTES_PER_YEAR * 4 / 1e6:.1f}")

# --- Little's law: the mean number at once is arrivals a second times mean length
DAY_S, LENGTH_S = 86_400, 600
mean_at_once = SESSIONS / DAY_S * LENGTH_S
print(f"arrivals_per_s = {SESSIONS / DAY_S:.1f}")
print(f"mean_at_once = {mean_at_once:.0f}")


# the integral of the number at once is the sum of lengths: mean over any period that holds them all
for _ in range(200):
    sessions = [(s, s + draw.randint(1, 9)) for s in (draw.randint(0, 30) for _ in range(draw.randint(1, 9)))]
    lo, hi = min(s for s, _ in sessions), max(e for _, e in sessions)
    area = sum(sum(s <= x < e for s, e in sessions) for x in range(lo, hi))
    assert area == sum(e - s for s, e in sessions)

# --- the number of pieces that overlapping spans cut the line into
for _ in range(300):
    sessions = [(s, s + draw.randint(1, 9)) for s in (draw.randint(0, 30) for _ in range(draw.randint(1, 9)))]
    assert len({x for session in sessions for x in session}) - 1 <= 2 * len(sessions) - 1
print(f"pieces_most_of_thousand = {2 * 1000 - 1}")

# --- pairs that overlap: all of them, when everything shares a moment
print(f"pairs_of_thousand = {math.comb(1000, 2)}")

# --- bookings that come live, each given the lowest desk that is free for its whole span
live, desks = [(0, 2), (5, 7), (1, 4), (3, 6)], []
for i, (s, e) in enumerate(live):
    taken = {desks[j] for j, (a, b) in enumerate(live[:i]) if a < e and s < b}
    desks.append(min(d for d in range(1, 9) if d not in taken))
assert desks[:3] == [1, 1, 2]
print(f"live_desks = {max(desks)}")
print(f"live_peak = {sweep(live)[0]}")
