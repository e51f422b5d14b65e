"""Polling, long polling, streams, webhook backlogs and quotas: formulas beside simulations."""
import math

import numpy as np
from facts import fact

r = np.random.default_rng(17)

# ---- plain polling: requests and delay
for clients, every, tag in ((600_000, 10, "small"), (1_000_000, 5, "order")):
    event = r.uniform(0, every, 400_000)  # an event falls anywhere between two polls
    assert abs((every - event).mean() / (every / 2) - 1) < 0.01
    print(f"poll_{tag}_rps = {clients / every:g}")
    print(f"poll_{tag}_delay_s = {every / 2:g}")

# ---- long polling: a request ends at the next event or after the hold time
clients, hold, rate = 1_000_000, 30, 1 / 60
cycle = np.minimum(r.exponential(1 / rate, 2_000_000), hold)
exact = (1 - math.exp(-rate * hold)) / rate
assert abs(cycle.mean() / exact - 1) < 0.005
print(f"long_cycle_s = {exact}")
print(f"long_rps = {clients / exact:g}")
print(f"stream_messages_per_s = {clients * rate}")
print(f"stream_beats_per_s = {clients / 25:g}")
print(f"poll_useful_percent = {100 * clients * rate / (clients / 5)}")
print(f"stream_memory_gb = {clients * 20e3 / 1e9:g}")

# ---- the push gateway of the bank: 2.4M streams
streams, per_host = 2_400_000, 120_000
hosts = math.ceil(streams / per_host)
print(f"gate_hosts = {hosts}")
zones = 3
need = math.ceil(hosts / (zones - 1)) * zones  # one of three zones may be lost
print(f"gate_hosts_zone_loss = {need}")
print(f"gate_memory_gb = {per_host * 25e3 / 1e9:g}")
messages = streams * 4 / 60
print(f"gate_messages_per_s = {messages:g}")
gbit = messages * 300 * 8 / 1e9
print(f"gate_gbit = {gbit}")
print(f"gate_mbit_per_host = {gbit * 1e3 / need}")
print(f"gate_beats_per_s = {streams / 30:g}")
deploy = per_host_now = streams / need
print(f"gate_per_host_now = {per_host_now:g}")
print(f"gate_poll_rps = {streams / 3:g}")
print(f"gate_poll_cores = {streams / 3 * 0.2e-3:g}")
print(f"gate_poll_usd_month = {streams / 3 * 0.2e-3 / 0.6 * fact('vcpu_usd_per_hour') * 720:g}")
spread = 60
print(f"gate_reconnects_per_s = {per_host_now / spread:g}")
print(f"gate_release_min = {need * spread / 60:g}")
print(f"gate_zone_storm_per_s = {streams / 3 / spread:g}")

# ---- webhooks: an endpoint is down, then drains
def drain(arrive, serve, down):
    backlog, t = arrive * down, 0.0
    while backlog > 0:
        backlog, t = backlog + (arrive - serve), t + 1
    return t


for arrive, serve, down, tag in ((50, 80, 7200, "hook"), (40, 100, 10800, "shop")):
    formula = arrive * down / (serve - arrive)
    assert abs(drain(arrive, serve, down) - formula) <= 1
    print(f"{tag}_backlog = {arrive * down}")
    print(f"{tag}_drain_s = {formula:g}")
    print(f"{tag}_drain_h = {formula / 3600}")
queue = [(s, i) for s in range(10_800) for i in range(40)]  # in order; the last one waits for all before it
print(f"shop_newest_h = {len(queue) / 100 / 3600}")


def attempts(first, cap, until):
    t, wait, n = 0.0, first, 1
    while t + wait <= until:
        t, n = t + wait, n + 1
        wait = min(2 * wait, cap)
    return n


print(f"hook_attempts_day = {attempts(30, 3600, 86_400)}")
assert attempts(30, 1e9, 86_400) < 14, "without a cap the gaps grow to hours"

# ---- partner feed: three ways to hand over 30M changes a day
changes, partners = 30e6, 40
print(f"feed_per_s = {changes / 86_400}")
print(f"feed_hook_calls_per_s = {changes * partners / 86_400:g}")
print(f"feed_batch_calls_per_s = {changes * partners / 86_400 / 500}")
print(f"feed_gb_day = {changes * 0.6e3 / 1e9:g}")
print(f"feed_store_gb = {changes * 0.6e3 * 14 / 1e9:g}")
egress = changes * 0.6e3 * partners / 1e9 * fact("internet_egress_usd_per_gb")
print(f"feed_egress_usd_day = {egress:g}")
print(f"feed_egress_usd_month = {egress * 30:g}")
print(f"feed_snapshot_usd = {400e6 * 0.6e3 / 1e9 * partners * fact('internet_egress_usd_per_gb'):g}")
print(f"feed_catch_up_min = {changes / (20 * 500) / 60}")
print(f"feed_outage_millions = {changes * 3 / 1e6:g}")
print(f"feed_outage_catch_up_h = {3 * changes / (20 * 500 - changes / 86_400) / 3600}")

# ---- retiring a version
total, movers = 4_000, 0.85
print(f"sunset_left = {round(total * (1 - movers))}")
print(f"sunset_top_share_percent = {100 * 40 / total:g}")
