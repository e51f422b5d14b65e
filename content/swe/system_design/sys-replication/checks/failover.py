"""What asynchronous lag loses, how long detection takes, when a reader sees the past, and fencing under every interleaving."""
import itertools
import math

import numpy as np
from facts import fact

r = np.random.default_rng(12)

# ---- losing the tail
rate, lag = 2_000, 3
print(f"tail_lost = {rate * lag:g}")
print(f"tail_usd = {rate * lag * 60:g}")
print(f"short_lost = {1_200 * 0.8:g}")
print(f"rto_s = {10 + 5 + 8 + 7:g}")
print(f"rto_failed = {rate * (10 + 5 + 8 + 7):g}")

# ---- synchronous commit
zone, coast, sea = fact("cross_zone_rtt_ms"), fact("us_coasts_rtt_ms"), fact("transatlantic_rtt_ms")
print(f"sync_zone_ms = {0.5 + max(zone + 0.5, 0)}")
print(f"sync_coast_ms = {0.5 + coast + 0.5:g}")
print(f"sync_sea_ms = {0.5 + sea + 0.5:g}")
for tag, ms in (("none", 0.5), ("zone", 0.5 + zone + 0.5), ("coast", 0.5 + coast + 0.5)):
    print(f"hot_row_{tag}_per_s = {1000 / ms}")

# ---- waiting for one of two, or for both, of replicas that are slow now and then
slow = 0.01
both = 1 - (1 - slow) ** 2
anyone = slow**2
print(f"wait_both_percent = {100 * both}")
print(f"wait_any_percent = {100 * anyone:g}")
print(f"down_one_minutes = {0.001 * 30 * 24 * 60}")
print(f"down_any_seconds = {0.001**2 * 30 * 86_400}")
draw = r.random((2_000_000, 2)) < slow
assert abs(draw.any(axis=1).mean() - both) < 5e-4 and abs(draw.all(axis=1).mean() - anyone) < 5e-5

# ---- reading one's own write from a replica: lag exponential, mean 200 ms, read after 300 ms
for mean, after, tag in ((0.2, 0.3, "own"), (0.2, 1.0, "own_late")):
    p = math.exp(-after / mean)
    got = (r.exponential(mean, 1_000_000) > after).mean()
    assert abs(got - p) < 0.002
    print(f"{tag}_percent = {100 * p}")
print(f"own_per_day_thousands = {5e6 * math.exp(-0.3 / 0.2) / 1e3}")
print(f"pin_share_percent = {100 * 5e6 * 2 * 6 / 2e9}")


def backwards(mean, gap, worlds=1_000_000):
    """Two reads, gap apart, from two random replicas with independent lag: the second sees less than the first."""
    a, b = r.exponential(mean, worlds), r.exponential(mean, worlds)
    return (gap - b < -a).mean()


p = 0.5 * math.exp(-0.5 / 0.2)
assert abs(backwards(0.2, 0.5) - p) < 0.001
print(f"back_percent = {100 * p}")

# ---- falling behind
print(f"behind_growth_per_min = {60 * (1 - 8_000 / 10_000)}")
print(f"behind_hour_min = {(3600 - 3600 * 8_000 / 10_000) / 60:g}")
backlog = 3600 * 2_000
print(f"behind_backlog_millions = {backlog / 1e6}")
print(f"behind_recover_min = {backlog / (8_000 - 5_000) / 60}")
print(f"log_disk_h = {200e9 / (10_000 * 600) / 3600}")
print(f"copy_h = {4e12 / 200e6 / 3600}")
print(f"copy_log_gb = {4e12 / 200e6 * 3e6 / 1e9:g}")

# ---- detection: heartbeats each second, dead after k misses; long pauses happen
pause = 4e-7  # share of seconds in which a pause of at least five seconds begins
print(f"false_year = {pause * 3600 * 24 * 365}")
death = r.uniform(0, 1, 400_000)  # after a beat at 0; beats due at 1, 2, ...; the fifth missed one is judged at 6
assert abs((6 - death).mean() - 5.5) < 0.01
print(f"detect_five_s = {6 - 0.5}")


# ---- two writers: the old primary comes back with a late write, storage checks tokens or not
def worlds(fenced):
    old, new = ["write1", "write1", "late1"], ["write2", "write2"]
    bad = 0
    for places in itertools.combinations(range(5), 3):
        o, n, highest, log = iter(old), iter(new), 0, []
        for i in range(5):
            step = next(o) if i in places else next(n)
            token = int(step[-1])
            if not fenced or token >= highest:
                highest = max(highest, token)
                log.append(token)
        bad += any(a > b for a, b in zip(log, log[1:]))
    return bad


assert worlds(False) > 0 and worlds(True) == 0
print(f"fence_orders = {len(list(itertools.combinations(range(5), 3)))}")
print(f"fence_bad_without = {worlds(False)}")
print(f"fence_bad_with = {worlds(True)}")

# ---- conflicts between two leaders
lam, delay = 0.002, 0.1  # writes per second of one item at each leader, one-way delay
p = 1 - math.exp(-lam * 2 * delay)
print(f"conflict_share_percent = {100 * p}")
print(f"conflict_day = {400 * 86_400 * p:g}")
print(f"conflict_offline_percent = {100 * (1 - math.exp(-lam * 3600))}")
t = np.sort(r.uniform(0, 4e6, r.poisson(lam * 4e6)))
mine = r.uniform(100, 4e6 - 100, 400_000)
near = np.searchsorted(t, mine + delay) - np.searchsorted(t, mine - delay)
assert abs((near > 0).mean() / p - 1) < 0.12

# ---- regions of the bank
print(f"geo_remote_ms = {3 * (1 + sea) + 20:g}")
print(f"geo_local_ms = {3 * 1 + 20:g}")
print(f"geo_home_remote_ms = {sea + 3 * 1 + 20:g}")
print(f"geo_sync_ms = {2 * 1 + (1 + sea) + 20:g}")
print(f"geo_stream_mbit = {3_000 * 1_500 * 8 / 1e6:g}")

# ---- an upgrade by logical replication
print(f"up_copy_h = {3e12 / 150e6 / 3600}")
print(f"up_behind_gb = {3e12 / 150e6 * 4_000 * 500 / 1e9:g}")
print(f"up_catch_min = {3e12 / 150e6 * 4_000 / (9_000 - 4_000) / 60}")
print(f"up_pause_failed = {4_000 * 6:g}")
print(f"up_hot_percent = {100 * 60 * 50 / 4_000:g}")
print(f"up_check_min = {3e12 / 1e9 / 60:g}")
