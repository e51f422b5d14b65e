"""DNS failover, ports behind one address, blocked streams, reconnects: formulas beside Monte Carlo."""
import math

import numpy as np
from facts import fact

r = np.random.default_rng(3)

# ---- DNS: resolvers refreshed at independent moments, so the remaining life of an entry is uniform on [0, TTL)
for ttl in (60, 300):
    left = r.uniform(0, ttl, 400_000)
    detect, rate = 30, 40_000
    lost = rate * (detect + left.mean())
    exact = rate * (detect + ttl / 2)
    assert abs(lost / exact - 1) < 0.01
    print(f"dns_{ttl}_lost_millions = {exact / 1e6:g}")
    print(f"dns_{ttl}_last_s = {detect + ttl}")
    print(f"dns_{ttl}_mean_s = {detect + ttl / 2:g}")
    assert abs((left > ttl / 4).mean() - 0.75) < 0.01
    print(f"dns_{ttl}_queries_per_s = {200_000 / ttl}")
minutes = 30 * 24 * 60 * (1 - 0.9999)
print(f"four_nines_minutes = {minutes}")
print(f"failovers_in_budget_300 = {math.floor(minutes / (180 / 60))}")
print(f"failovers_in_budget_60 = {math.floor(minutes / 1)}")

# ---- ports: one source address towards one destination address and port
ports = len(range(32_768, 61_000))
print(f"ephemeral_ports = {ports}")
held, opened = [], 0
free_at = np.zeros(ports)
for step in range(200_000):  # open one every 1/500 s on the port that frees first; a closed port rests 60 s
    now, i = step / 500, step % ports
    if free_at[i] <= now:
        free_at[i], opened = now + 60, opened + 1
assert opened < 200_000, "500 a second exhausts the range"
print(f"port_limit_per_s = {ports / 60}")
nat_ports = 65_536 - 1_024
print(f"nat_ports = {nat_ports}")
print(f"merger_ports_held = {4_000 * 60}")
print(f"merger_nat_addresses = {math.ceil(4_000 * 60 / nat_ports)}")
print(f"merger_chatty_ms = {12 * 65}")
print(f"merger_batch_ms = {65 + 20}")
print(f"merger_in_flight = {4_000 * (65 + 20) / 1e3:g}")
print(f"merger_chatty_fresh_ms = {12 * 3 * 65}")
print(f"merger_calls_per_s = {4_000 / 12}")

# ---- a pool
print(f"pool_in_flight = {2_000 * 0.030:g}")
print(f"pool_size = {math.ceil(2_000 * 0.030 / 0.5)}")
print(f"fresh_conn_extra_ms = {2 * fact('cross_zone_rtt_ms'):g}")


# ---- head of line: n responses of m packets each, sent round robin in one window, each packet lost with probability p
def blocked(n, m, p, worlds=200_000):
    lost = r.random((worlds, m, n)) < p
    tcp = lost.any(axis=(1, 2)).mean()  # the last response waits for every packet before its own last one
    own = lost[:, :, n - 1].any(axis=1).mean()
    return tcp, own


n, m, p = 6, 8, 0.02
one_order, own_order = 1 - (1 - p) ** (n * m), 1 - (1 - p) ** m
tcp, own = blocked(n, m, p)
assert abs(tcp - one_order) < 0.005 and abs(own - own_order) < 0.005
print(f"blocked_one_order_percent = {100 * one_order}")
print(f"blocked_own_order_percent = {100 * own_order}")
print(f"blocked_packets = {n * m}")
print(f"blocked_one_order_small_percent = {100 * (1 - 0.999 ** 48)}")
print(f"blocked_own_order_small_percent = {100 * (1 - 0.999 ** 8)}")

# ---- turning HTTP/3 on
share, gain, wait = 0.95, 80, 300
print(f"udp_gain_mean_ms = {share * gain:g}")
print(f"udp_penalty_mean_ms = {(1 - share) * wait:g}")
print(f"udp_net_ms = {share * gain - (1 - share) * wait:g}")
print(f"udp_break_even_ms = {share * gain / (1 - share):g}")
cores = share * 200
print(f"udp_extra_cores = {cores:g}")
usd = cores * fact("vcpu_usd_per_hour") * 720
print(f"udp_usd_per_month = {usd:g}")
hours = 30e6 * 30 * share * gain / 1e3 / 3600
print(f"udp_hours_saved_per_month = {hours:g}")
print(f"udp_usd_per_hour_saved = {usd / hours}")
seen = (r.random(400_000) < share)
assert abs(np.where(seen, gain, -wait).mean() - (share * gain - (1 - share) * wait)) < 1.5

# ---- 12M held connections
devices, site = 12e6, 3e6
print(f"beats_per_s = {devices / 100:g}")
print(f"beats_per_s_every_30 = {devices / 30:g}")
for spread in (10, 120):
    rate = site / spread
    starts = np.sort(r.uniform(0, spread, 300_000))
    peak = np.histogram(starts, bins=spread)[0].max() * site / 300_000
    assert abs(peak / rate - 1) < 0.1
    print(f"storm_{spread}_per_s = {rate:g}")
    print(f"storm_{spread}_cores = {rate * 1e-3:g}")
print(f"site_connections_after_millions = {devices / 3 / 1e6:g}")
print(f"site_growth_percent = {100 * (devices / 3 / (devices / 4) - 1)}")
print(f"site_memory_gb = {devices / 3 * 20e3 / 1e9:g}")
print(f"storm_floor_s = {site / (3 * 40 / 1e-3 * 0.5)}")
