"""A burst against a fixed capacity, hot counters, pages that move, blocks: small simulations."""
import random

# ---- backlog of a burst
cap, base, burst, minutes = 3.0, 1.8, 6.0, 10  # millions a second
queue, worst, t, step = 0.0, 0.0, 0, 1
log = []
while True:
    rate = burst if t < minutes * 60 else base
    queue = max(0.0, queue + (rate - cap) * step)
    worst = max(worst, queue)
    log.append(queue)
    t += step
    if queue == 0 and t > minutes * 60:
        break
print(f"backlog_billions = {worst / 1e3}")
print(f"backlog_delay_min = {worst / cap / 60}")
print(f"drain_min = {(t - minutes * 60) / 60}")
assert abs(worst - (burst - cap) * minutes * 60) < 1e-6
assert abs((t - minutes * 60) - worst / (cap - base)) < 2
shed = 0.40
queue2 = max(0.0, (burst * (1 - shed) - cap) * minutes * 60)
print(f"backlog_shed_millions = {queue2}")
print(f"delay_shed_s = {queue2 / cap}")
print(f"delay_shed_min = {queue2 / cap / 60}")
print(f"shed_needed_percent = {100 * (1 - cap / burst)}")
# q10: capacity 2.4, base 1.5, burst 4.2 for 15 min; pulled share rises from 9 to 31 %
q = (4.2 - 2.4) * 900
print(f"q_backlog_billions = {q / 1e3}")
print(f"q_delay_min = {q / 2.4 / 60}")
print(f"q_drain_min = {q / (2.4 - 1.5) / 60}")
low = 4.2 * (1 - 0.31) / (1 - 0.09)
print(f"q_low_rate_millions = {low}")
print(f"q_low_backlog_millions = {(low - 2.4) * 900}")
print(f"q_low_delay_min = {(low - 2.4) * 900 / 2.4 / 60}")
online = 4.2 * 0.25
print(f"q_online_millions = {online}")
print(f"q_online_percent_capacity = {100 * online / 2.4}")
later = 4.2 * 0.75
print(f"q_offline_backlog_billions = {(later - (2.4 - online)) * 900 / 1e3}")
print(f"q_offline_delay_min = {q / (2.4 - 1.5 * 0.25) / 60}")
print(f"q_more_capacity_percent = {100 * (4.2 / 2.4 - 1)}")

# ---- counters: one row at 1,000 updates a second
likes = 50_000
print(f"counter_shards = {likes / 1_000:g}")
print(f"counter_agg_writes = {40 * 1}")
print(f"likes_s_thousands = {5e9 / 86_400 / 1e3}")
r = random.Random(3)
exact, shards = 0, [0] * 50
for _ in range(20_000):
    exact += 1
    shards[r.randrange(50)] += 1
assert sum(shards) == exact

# ---- pages: offset against cursor while posts arrive
def read(pages, size, arrive, by_cursor):
    items, nxt = list(range(1_000, 0, -1)), 1_001
    seen, cursor = [], None
    for page in range(pages):
        if by_cursor:
            rest = [i for i in items if cursor is None or i < cursor]
            got = rest[:size]
            cursor = got[-1]
        else:
            got = items[page * size:(page + 1) * size]
        seen += got
        for _ in range(arrive):
            items.insert(0, nxt)
            nxt += 1
    return seen


off = read(5, 20, 7, False)
cur = read(5, 20, 7, True)
print(f"offset_repeats = {len(off) - len(set(off))}")
print(f"cursor_repeats = {len(cur) - len(set(cur))}")
assert len(cur) == 100 == len(set(cur))

# ---- failover: cold post cache in one region
reads = 6.94
print(f"cold_times = {1.0 / 0.02:g}")
print(f"cold_store_millions = {reads / 3:.3f}")
print(f"warm_admit_percent = {100 * 0.35 / (reads / 3)}")
fill = 60e6 * 1e3 / 1e9
print(f"warm_gb = {fill}")
print(f"warm_min = {60e6 / 0.35e6 / 60}")
print(f"fail_region_rate_thousands = {139 / 2:g}")
print(f"half_more_percent = {100 * (3 / 2 - 1):g}")
print(f"half_busy_percent = {70 * 1.5:g}")
print(f"hit_half_miss_times = {0.04 * 1.5 / 0.02:g}")

# ---- migration to ranked feed
print(f"dark_cores_thousands = {23.1 * 0.01 * 1:g}")
print(f"session_gb = {20e6 * 500 * 12 / 1e9:g}")
