"""Skew, lateness, state, checkpoints, rewriting, and the sizes of the bank; windows against batch by simulation."""
import math
from collections import defaultdict

import numpy as np
from facts import fact

rng = np.random.default_rng(12)

# ---- skew
def stage(d, n, v, h):
    sizes = [h * d] + [(1 - h) * d / (n - 1)] * (n - 1)
    return max(max(sizes), d / n) / v


print(f"even_stage_s = {2e12 / 200 / 50e6:g}")
print(f"skew_stage_s = {stage(2e12, 200, 50e6, 0.05):g}")
print(f"useful_tasks = {1 / 0.05:g}")
print(f"q_even_s = {1e12 / 100 / 40e6:g}")
print(f"q_skew_s = {stage(1e12, 100, 40e6, 0.08):g}")
print(f"q_useful_tasks = {1 / 0.08:g}")

# ---- lateness: 98 % exponential with mean 5 s, 2 % with mean 20 min
parts = ((0.98, 5.0), (0.02, 1200.0))


def surv(x):
    return sum(p * math.exp(-x / m) for p, m in parts)


def average(d, length=60.0):
    return sum(p * m / length * (1 - math.exp(-length / m)) * math.exp(-d / m) for p, m in parts)


n = 2_000_000
x = np.where(rng.random(n) < 0.98, rng.exponential(5, n), rng.exponential(1200, n))
u = rng.uniform(0, 60, n)
for d in (15, 60, 7200):
    assert abs((x > d).mean() - surv(d)) < 0.0008
    assert abs((x > d + u).mean() - average(d)) < 0.0008
    print(f"late_end_{d}_percent = {100 * surv(d)}")
    print(f"late_avg_{d}_percent = {100 * average(d)}")

# ---- windows by simulation equal batch after corrections
def stream(events, size, delay, lateness):
    counts, first, last, side, wm = defaultdict(int), {}, {}, [], -1e18
    for _, when in sorted(events):
        w = when // size * size
        if w + size + lateness <= wm:
            side.append(when)
            continue
        counts[w] += 1
        if w in first:
            last[w] = counts[w]
        wm = max(wm, when - delay)
        for k in counts:
            if k + size <= wm and k not in first:
                first[k] = last[k] = counts[k]
    for k in counts:
        first.setdefault(k, counts[k])
        last.setdefault(k, counts[k])
    return first, last, side


hand = [(3, 2), (9, 8), (13, 12), (14, 7), (17, 16), (19, 9), (38, 37), (39, 4)]
f, l, s = stream(hand, 10, 5, 20)
print(f"first_emit = {f[0]}")
print(f"second_emit = {l[0]}")
print(f"batch_count = {l[0] + sum(1 for w in s if w < 10)}")
for seed in range(5):
    g = np.random.default_rng(seed)
    when = g.integers(0, 3000, 4000)
    wait = np.where(g.random(4000) < 0.98, g.exponential(5, 4000), g.exponential(300, 4000))
    ev = [(float(a), int(b)) for a, b in zip(when + wait, when)]
    batch = defaultdict(int)
    for b in when:
        batch[int(b) // 60 * 60] += 1
    f, l, s = stream(ev, 60, 15, 900)
    for w in s:
        l[w // 60 * 60] += 1
    assert dict(l) == dict(batch)
    assert sum(f.values()) < sum(batch.values())

# ---- state
day = 86_400
print(f"dedup_gb = {500 * day * 60 / 1e9}")
print(f"join_gb = {100_000 * 1800 * 80 / 1e9:g}")

# ---- checkpoints
M = 40 * day / 80
def loss(c, tau, m=M):
    return c / tau + tau / (2 * m)


young = math.sqrt(2 * 4 * M)
assert all(loss(4, young) <= loss(4, young * k) for k in (0.5, 0.8, 1.25, 2))
print(f"mtbf_h = {M / 3600:g}")
print(f"young_s = {young}")
print(f"young_loss_percent = {100 * loss(4, young)}")
print(f"loss_60_percent = {100 * loss(4, 60)}")
print(f"loss_60_async_percent = {100 * loss(0.3, 60)}")
r = np.random.default_rng(1)  # lost work after random failures is half an interval
assert abs((r.exponential(M, 200_000) % young).mean() / (young / 2) - 1) < 0.02
restore = 2e12 / 80 / 200e6
R = 30 + restore
print(f"restore_s = {restore:g}")
def current(tau, rr=R, rho=0.6):
    return rr + (rr + tau / 2) * rho / (1 - rho)


print(f"current_60_s = {current(60)}")
print(f"current_588_s = {current(young)}")
print(f"current_60_standby_s = {current(60, 30):g}")
print(f"current_60_min = {current(60) / 60}")
print(f"current_588_min = {current(young) / 60}")
print(f"loss_20_async_percent = {100 * loss(0.3, 20)}")
print(f"current_20_standby_s = {current(20, 30):g}")
print(f"standby_usd_month = {2e12 / 1e9 * 0.08:g}")
print(f"current_60_busy_s = {current(60, R, 0.8):g}")

# ---- rewriting
files, rows = 6_250, 2.4e6
touched = files * (1 - math.exp(-rows / files))
g = np.random.default_rng(3)
assert len(np.unique(g.integers(0, files, int(rows)))) == files and round(touched) == files
print(f"delta_gb = {rows * 400 / 1e9:g}")
print(f"rewrite_gb = {touched * 0.128:g}")
commits = day / 300
print(f"cow_tb_day = {touched * 0.128 * commits / 1e3:g}")
print(f"change_tb_day = {8_000 * day * 400 / 1e12}")
print(f"cow_factor = {touched * 0.128 * commits / 1e3 / (8_000 * day * 400 / 1e12)}")
print(f"mor_hourly_tb_day = {24 * 0.8:g}")
print(f"mor_daily_tb_day = {0.8 + 8_000 * day * 400 / 1e12}")
print(f"cow_gb_s = {touched * 0.128 / 300}")
print(f"delta_rows_day_millions = {8_000 * day / 1e6}")
print(f"snapshots_week = {7 * commits:g}")
lake = 0.8 + 7 * (0.8 + 8_000 * day * 400 / 1e12)
print(f"lake_tb = {lake}")
print(f"lake_usd_month = {lake * 1e3 * fact('object_storage_usd_per_gb_month')}")

# ---- small files
per_day = 1440 * 8 * 50
print(f"small_files_day = {per_day}")
print(f"small_file_kb = {1e6 * day / per_day / 1e3:g}")
print(f"plan_small_s = {per_day * 0.020 / 100}")
big = math.ceil(1e6 * day / 256e6)
print(f"big_files_day = {big}")
print(f"plan_big_s = {big * 0.020 / 100}")
print(f"get_usd_query = {per_day * 0.0004 / 1000}")
print(f"get_usd_day = {2_000 * per_day * 0.0004 / 1000}")
print(f"five_min_files_day = {288 * 50}")
print(f"fewer_factor = {per_day / (288 * 50):g}")

# ---- replay
print(f"replay_stream_days = {30 * 20_000 / 60_000:g}")
print(f"replay_batch_h = {30 * day * 20_000 / 1.5e6 / 3600}")
print(f"replay_needed = {30 * 20_000:g}")
print(f"log_30d_tb = {20_000 * 500 * 30 * day / 1e12}")

# ---- ad clicks: 500/s on average, 0.40 USD
clicks = 500 * day
value = clicks * 0.40
print(f"clicks_millions = {clicks / 1e6}")
print(f"value_musd = {value / 1e6}")
late1 = average(60)
print(f"late_minute_percent = {100 * late1}")
print(f"late_minute_usd = {value * late1:g}")
print(f"late_2h_usd = {value * average(7200)}")
print(f"dup_usd = {value * 0.015:g}")
print(f"fraud_usd = {value * 0.04:g}")
print(f"click_state_gb = {1.015 * clicks * 60 / 1e9}")
print(f"click_state_7d_gb = {1.015 * 7 * clicks * 60 / 1e9}")
skew = 0.10
print(f"hot_ad_per_s = {2_000 * skew:g}")
print(f"raw_tb_year = {1.015 * clicks * 300 * 365 / 1e12}")
print(f"raw_usd_month = {1.015 * clicks * 300 * 365 / 1e9 * fact('object_storage_usd_per_gb_month')}")

# ---- skewed join
ideal = 61.2e12 / (1200 * 40e6)
hot = 0.04 * 60e12 / 40e6
print(f"join_even_min = {ideal / 60}")
print(f"join_hot_h = {hot / 3600}")
print(f"join_usd_hour = {1200 * fact('vcpu_usd_per_hour'):g}")
print(f"join_hot_usd = {hot / 3600 * 1200 * fact('vcpu_usd_per_hour'):g}")
print(f"join_even_usd = {ideal / 3600 * 1200 * fact('vcpu_usd_per_hour')}")
print(f"salt_s = {hot / 200:g}")
print(f"salt_min_parts = {math.ceil(hot / ideal)}")
print(f"filtered_min = {(61.2e12 - 2.4e12) / (1200 * 40e6) / 60}")
inc = (3 * 2e12 + 1.2e12) / (1200 * 40e6)
print(f"inc_min = {inc / 60:g}")
print(f"inc_usd_year = {inc / 3600 * 60 * 365:g}")
print(f"full_usd_year = {ideal / 3600 * 60 * 365:g}")
print(f"bc_memory_tb = {1.2 * 1200 / 32:g}")

# ---- sixty pipelines
print(f"all_stream_usd = {60 * 2_400}")
print(f"all_batch_usd = {60 * 300}")
mix = 6 * 2_400 + 14 * 900 + 40 * 300
print(f"mix_usd = {mix}")
print(f"saved_usd_year = {12 * (60 * 2_400 - mix) / 1e6}")
print(f"pages_all = {60 * 0.5:g}")
print(f"pages_mix = {6 * 0.5 + 14 * 0.1:g}")
