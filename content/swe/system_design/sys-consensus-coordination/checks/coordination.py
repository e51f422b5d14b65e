"""Availability, commit time, elections, leases, commit wait, fencing, and the sizes that the bank uses."""
import itertools
import math
import random

import numpy as np
from facts import fact

rng = np.random.default_rng(9)


def majority_up(n, up=0.99):
    need = n // 2 + 1
    return sum(math.prod(up if x else 1 - up for x in world)
               for world in itertools.product((0, 1), repeat=n) if sum(world) >= need)


for n in (3, 4, 5):
    print(f"avail_{n}_percent = {100 * majority_up(n)}")
assert majority_up(4) < majority_up(3)

# ---- commit
def commit_ms(followers, voters):
    return sorted(followers)[voters // 2 - 1]


print(f"commit_5_ms = {commit_ms([2, 30, 65, 80], 5)}")
print(f"commit_5_one_dead_ms = {commit_ms([30, 65, 80], 5)}")
print(f"survives_5 = {(5 - 1) // 2}")
print(f"serial_commits_per_s = {1 / 0.030}")
print(f"batched_commits_per_s = {4 * 100 / 0.030}")

# ---- elections
def collision(d, delta, m):
    exact = 1 - (1 - d / delta) ** m
    draws = np.sort(rng.uniform(0, delta, (200_000, m)), axis=1)
    assert abs((draws[:, 1] - draws[:, 0] < d).mean() - exact) < 0.006
    assert abs(draws[:, 0].mean() / (delta / (m + 1)) - 1) < 0.02
    return exact


print(f"collision_zone_percent = {100 * collision(5, 150, 4)}")
print(f"collision_ocean_percent = {100 * collision(40, 150, 4)}")
print(f"first_timeout_ms = {150 + 150 / 5:g}")
delta = 40 / (1 - 0.95 ** 0.25)
assert abs(collision(40, delta, 4) - 0.05) < 1e-9
print(f"delta_needed_s = {delta / 1e3}")
print(f"first_timeout_ocean_s = {(800 + delta / 5) / 1e3}")
# question: two followers left
print(f"collision_two_percent = {100 * collision(6, 200, 2)}")
print(f"first_of_two_ms = {200 + 200 / 3}")
delta2 = 45 / (1 - 0.9 ** 0.5)
assert abs(collision(45, delta2, 2) - 0.10) < 1e-9
print(f"collision_two_far_percent = {100 * collision(45, 200, 2)}")
print(f"delta_two_ms = {delta2}")
print(f"first_two_far_ms = {600 + delta2 / 3}")

# ---- leases: run both clocks with every combination of drift
rho, T = 200e-6, 10.0
own = T * (1 - rho) / (1 + rho)
for a in (1 - rho, 1, 1 + rho):
    for b in (1 - rho, 1, 1 + rho):
        assert own / a <= T / b + 1e-12, "holder's clock a, grantor's clock b"
assert any((own + 0.0005) / a > T / b for a in (1 - rho, 1 + rho) for b in (1 - rho, 1 + rho))
print(f"lease_margin_ms = {(T - own) * 1e3}")

# ---- commit wait
t = np.linspace(0, 30, 300_001)
eps = 1 + 0.2 * t  # ms
print(f"eps_max_ms = {eps.max():g}")
print(f"wait_mean_ms = {2 * eps.mean():g}")
print(f"wait_max_ms = {2 * eps.max():g}")
rate = 1e3 / (2 * eps)
print(f"row_rate_best_per_s = {rate.max():g}")
print(f"row_rate_worst_per_s = {rate.min()}")
print(f"row_rate_mean_per_s = {rate.mean()}")
assert abs(rate.mean() - 1e3 * math.log(7) / 12) < 0.1
lost_eps = 1 + 0.2 * 600
print(f"eps_lost_ms = {lost_eps:g}")
print(f"wait_lost_ms = {2 * lost_eps:g}")
print(f"row_rate_lost_per_s = {1e3 / (2 * lost_eps)}")
better = 0.1 + 0.02 * np.linspace(0, 5, 1001)
print(f"better_wait_mean_ms = {2 * better.mean():g}")
print(f"better_wait_max_ms = {2 * better.max():g}")
print(f"counter_shards = {math.ceil(500 / (0.5 * rate.min()))}")
print(f"counter_shards_bare = {math.ceil(500 / rate.min())}")
print(f"region_commit_ms = {max(30, 2 * eps.max()):g}")

# true order: random transactions one after another get growing timestamps when they wait, and not otherwise
def ordered(wait):
    r, last, now, bad = random.Random(3), -1.0, 0.0, 0
    for _ in range(2000):
        e = r.uniform(1, 7)
        error = r.uniform(-e, e)
        stamp = now + error + e
        bad += stamp <= last
        last = stamp
        now += (2 * e if wait else 0) + 0.01
    return bad


assert ordered(True) == 0 and ordered(False) > 100

# ---- fencing, second by second
class Store:
    def __init__(self, fenced):
        self.fenced, self.largest, self.value = fenced, 0, "v1"

    def write(self, token, value):
        if self.fenced and token < self.largest:
            return False
        self.largest, self.value = max(token, self.largest), value
        return True


token, lease, pause, start = 16, 10, 30, 2
first = token + 1
second = first + 1
for fenced in (True, False):
    s = Store(fenced)
    s.write(second, "v2")
    assert s.write(first, "old plan") is (not fenced)
    assert (s.value == "v2") is fenced
print(f"token_first = {first}")
print(f"token_second = {second}")
print(f"exposed_s = {start + pause - lease}")
print(f"flag_overlap_s = {start + pause - lease - 1}")

# ---- coordinator's load
print(f"beats_per_s = {60_000 / 5:g}")
print(f"beats_bytes_mb_per_s = {60_000 / 5 * 300 * 3 / 1e6}")
print(f"sessions_per_s = {60_000 / 20 / 15:g}")
print(f"agents = {60_000 / 20:g}")

# ---- replacing a voter
life, groups = 6_000, 400  # hours between failures of a voter
copy_h, fast_h = 200e9 / 100e6 / 3600, 200e9 / 400e6 / 3600
print(f"copy_min = {copy_h * 60}")
print(f"copy_fast_min = {fast_h * 60}")


def stops(voters, window_h):
    """Failures a year over all groups, times the chance that so many others fail in the window that the majority is gone."""
    first = groups * voters * 8760 / life
    more = voters - (voters // 2 + 1)  # further failures that end the majority
    return first, math.comb(voters - 1, more) * (window_h / life) ** more * first


first3, stop3 = stops(3, copy_h)
first5, stop5 = stops(5, copy_h)
print(f"failures_three_per_year = {first3}")
print(f"stops_three_per_year = {stop3}")
print(f"stops_three_fast_per_year = {stops(3, fast_h)[1]}")
assert stop5 < 2e-4
print(f"stops_five_per_million_years = {stop5 * 1e6}")
sim = rng.exponential(life, (4_000_000, 2)).min(axis=1)
assert abs((sim < copy_h).mean() / (stop3 / first3) - 1) < 0.15
zone3 = groups * 2 * 4 / life
zone5 = groups * (2 / 3) * 3 * 4 / life
print(f"zone_stops_three = {zone3}")
print(f"zone_stops_five = {zone5}")
maint = groups * 52 * 3 * 2 * (2 / 60) / life
print(f"restart_stops_per_year = {maint}")
print(f"extra_storage_tb = {groups * 2 * 200 / 1e3:g}")
print(f"extra_storage_usd_month = {groups * 2 * 200 * 0.08:g}")
assert 4 // 2 + 1 == 3  # four voters, one dead, one empty: two cannot commit

# ---- 20,000 shards on 5,000 workers
print(f"shard_renewals_per_s = {20_000 / 3}")
print(f"worker_renewals_per_s = {5_000 / 3}")
print(f"renewal_share_percent = {100 * 5_000 / 3 / 10_000}")
print(f"rack_shards = {250 * 20_000 / 5_000:g}")
# renewals are spread, so sessions end at 333/s from second 7 on, faster than
# the cap of 200/s: the queue of moves is busy from then to its end
assert 1000 / (10 - 7) > 200
print(f"rack_worst_s = {7 + 1 + 1000 / 200:g}")
print(f"rack_bound_s = {10 + 1 + 1000 / 200:g}")
print(f"shards_per_worker_after = {20_000 / 4_750}")
handover = 7 + 1 / 2 + (1000 / 200) / 2
print(f"handover_mean_s = {handover:g}")
print(f"jobs_waiting = {40_000 * 250 / 5_000 * handover:g}")
print(f"jobs_rack_per_s = {40_000 * 250 / 5_000:g}")
print(f"herd_s = {20_000 / 200:g}")

# ---- a platform for 120 clusters
vm = 5 * 2 * fact("vcpu_usd_per_hour") * 720
print(f"own_cluster_usd_month = {vm:g}")
print(f"own_usd_month = {120 * vm:g}")
print(f"own_people = {120 * 0.1:g}")
print(f"own_people_usd_month = {120 * 0.1 * 15_000:g}")
total = 120 * 300
print(f"total_writes_per_s = {total}")
cells = math.ceil(total / (0.6 * 10_000))
print(f"cells = {cells}")
print(f"teams_per_cell = {120 / cells:g}")
cell_usd = cells * 5 * 8 * fact("vcpu_usd_per_hour") * 720
print(f"cells_usd_month = {cell_usd:g}")
print(f"cells_people_usd_month = {5 * 15_000}")
print(f"saved_usd_month = {120 * vm + 120 * 0.1 * 15_000 - cell_usd - 75_000:g}")
per_cluster = vm + 0.1 * 15_000 - cell_usd / 120
print(f"break_even_clusters = {75_000 / per_cluster}")
print(f"blast_percent = {100 / cells}")
print(f"cell_headroom_percent = {100 * (1 - total / (cells * 10_000))}")
print(f"flag_fan_mb = {8_000 * 2e3 / 1e6:g}")
print(f"flag_fan_gbit = {8_000 * 2e3 * 5 * 8 / 1e9}")
