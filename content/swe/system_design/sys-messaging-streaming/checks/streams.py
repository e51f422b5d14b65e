"""Partitions, catching up, duplicates after crashes, poison, storage and traffic, and the sizes of the bank."""
import math

import numpy as np
from facts import fact

rng = np.random.default_rng(5)
month_s = 30 * 86_400

# ---- moving keys
for old, new in ((12, 16), (24, 48)):
    span = math.lcm(old, new)
    stay = sum(h % old == h % new for h in range(span)) / span
    print(f"moved_{old}_{new}_percent = {100 * (1 - stay):g}")

# ---- clickstream
rate, raw, ratio = 2e6, 500, 4
b = rate * raw / ratio
print(f"peak_mb_s = {b / 1e6:g}")
by_bytes, by_cons = math.ceil(b / (0.6 * 10e6)), math.ceil(rate / (0.6 * 12_500))
print(f"parts_by_bytes = {by_bytes}")
print(f"parts_by_consumers = {by_cons}")
parts = 288
assert parts >= max(by_bytes, by_cons)
print(f"per_partition = {rate / parts}")
rho = rate / (parts * 12_500)
print(f"rho_288 = {rho}")
print(f"hot_key_rate = {0.03 * rate:g}")


def catch(d, r):
    """Second by second."""
    backlog, t, cap = d * r, 0.0, 1.0
    step = d / 20_000
    while backlog > 0:
        backlog += (r - cap) * step
        t += step
    assert abs(t / (d * r / (1 - r)) - 1) < 0.01
    return d * r / (1 - r)


print(f"catch_60_h = {catch(2, 0.6)}")
print(f"catch_90_h = {catch(2, 0.9)}")
print(f"catch_288_h = {catch(2, rho)}")

# ---- duplicates after a crash at a random moment
lam, tau = 7_000, 5
moments = rng.uniform(0, 1000, 400_000) % tau
assert abs((lam * moments).mean() / (lam * tau / 2) - 1) < 0.01
print(f"repeat_mean = {lam * tau / 2:g}")
print(f"repeat_max = {lam * tau}")

# ---- poison
print(f"healthy_workers = {round(1_000 * 0.999 * 0.05)}")
print(f"poison_workers = {1_000 * 0.001 * 5 * 30:g}")

# ---- storage and traffic
disk, obj, cross = 0.08, fact("object_storage_usd_per_gb_month"), 0.02
week = 7 * 86_400
full = 3 * b * week
print(f"store_all_tb = {full / 1e12}")
print(f"store_all_usd = {full / 1e9 * disk:g}")
local = 3 * b * 6 * 3600
print(f"store_local_tb = {local / 1e12:g}")
print(f"store_object_tb = {b * week / 1e12}")
tiered = local / 1e9 * disk + b * week / 1e9 * obj
print(f"store_tiered_usd = {tiered}")
print(f"cross_tb = {2 * b * month_s / 1e12:g}")
print(f"cross_usd = {2 * b * month_s / 1e9 * cross:g}")
print(f"cross_reader_usd = {b * 2 / 3 * month_s / 1e9 * cross:g}")
mean = 0.5
print(f"brokers_by_disk = {math.ceil(local * mean / (0.6 * 4e12))}")
port = 1.25e9
outbound = b * (2 + 4)  # to followers and to four groups; inbound is half of it, and ports are full duplex
assert outbound > 3 * b
print(f"out_gb_s = {outbound / 1e9:g}")
print(f"brokers_by_net = {math.ceil(outbound / (0.5 * port))}")
print(f"net_one_down_percent = {100 * outbound / 5 / port}")

# ---- flagship: three streams
assert rate == 2e6
print(f"orders_parts = {math.ceil(5_000 / (0.6 * 400))}")
print(f"orders_gb_90d_tb = {1_000 * 2_000 * 86_400 * 90 / 1e12:g}")
print(f"orders_usd = {3 * 1_000 * 2_000 * 86_400 * 90 / 1e9 * disk:g}")
print(f"email_workers = {1_000 * 0.08:g}")
print(f"email_drain_min = {(3_000 - 1_000) * 600 / (1_000 - 500) / 60:g}")
print(f"email_backlog_millions = {(3_000 - 1_000) * 600 / 1e6:g}")
mean_b = b * mean
full_mean = 3 * mean_b * week
print(f"click_all_tb = {full_mean / 1e12}")
print(f"click_all_usd = {full_mean / 1e9 * disk:g}")
local_mean = 3 * mean_b * 6 * 3600
tiered_mean = local_mean / 1e9 * disk + mean_b * week / 1e9 * obj
print(f"click_tiered_usd = {tiered_mean}")
print(f"click_cross_usd = {2 * mean_b * month_s / 1e9 * cross:g}")
print(f"replay_day_h = {24 * mean * rate / (parts * 12_500 - mean * rate)}")

# ---- small questions
print(f"q_parts = {math.ceil(max(300 / (0.6 * 10), 300 / (0.6 * 4)))}")
print(f"q_parts_bytes = {math.ceil(300 / (0.6 * 10))}")
lam, cap, d = 9_000, 12_000, 6
print(f"lag_backlog_millions = {lam * d * 3600 / 1e6}")
print(f"lag_catch_h = {catch(d, lam / cap)}")
print(f"lag_catch_double_h = {d * lam / (2 * cap - lam)}")
print(f"lag_db_factor = {cap / lam}")
print(f"lag_needed_cap = {lam + lam * d / 4:g}")

# ---- e-mails
campaign, prio, limit = 6e6, 200, 1_000
print(f"fifo_wait_min = {campaign / limit / 60:g}")
print(f"campaign_min = {campaign / (limit - prio) / 60:g}")
print(f"send_workers = {limit * 0.08:g}")
print(f"send_workers_planned = {math.ceil(limit * 0.08 / 0.7)}")
print(f"bad_workers = {limit * 0.002 * 5 * 10:g}")
print(f"bad_workers_fast = {limit * 0.002 * 2 * 2:g}")
print(f"dlq = {campaign * 0.002:g}")
print(f"prefetch_s = {1_000 * 0.08:g}")
print(f"prefetch_max = {60 / 0.08 / 2:g}")

# ---- exactly-once pipeline
print(f"pipe_repeat_mean = {2_000 * 30 / 2:g}")
print(f"pipe_repeat_max = {2_000 * 30}")
print(f"pipe_usd_mean = {2_000 * 30 / 2 * 0.01:g}")
print(f"pipe_txn_per_s = {24 / 0.2:g}")
print(f"pipe_rows_per_txn = {2_000 * 0.2:g}")
print(f"pipe_delay_ms = {200 + 15}")

# ---- from broker queues to a log
print(f"old_copies_per_s = {6_000 * 25}")
print(f"old_copy_mb_s = {6_000 * 25 * 1.2e3 / 1e6:g}")
print(f"new_write_mb_s = {6_000 * 1.2e3 * 3 / 1e6}")
print(f"new_read_mb_s = {6_000 * 25 * 1.2e3 / 1e6:g}")
print(f"new_store_tb = {2_000 * 1.2e3 * 14 * 86_400 * 3 / 1e12}")
print(f"mig_parts = {math.ceil(6_000 / (0.6 * 150))}")
print(f"pdf_parallel = {50 * 20}")
print(f"mig_repeat = {2_000 * 600 / 1e6:g}")

# ---- two regions
ev = 100_000
print(f"mirror_gap = {ev * 1.5:g}")
print(f"mirror_mb_s = {ev * 400 / 1e6:g}")
print(f"mirror_usd = {ev * 400 * month_s / 1e9 * cross}")
print(f"rewind_millions = {ev * 300 / 1e6:g}")
print(f"rewind_min = {ev * 300 / (160_000 - ev) / 60}")
print(f"dedup_gb = {ev * 600 * 60 / 1e9:g}")
print(f"stretch_ms = {fact('us_coasts_rtt_ms')}")
