"""Quorum arithmetic by enumeration, the history of the clerks by exhaustive search, and the sizes that the bank uses."""
import itertools
import math
import random

from facts import fact


# ---- histories
def linearizable(ops, initial):
    """Every permutation that respects real time, replayed on one copy."""
    for order in itertools.permutations(ops):
        if any(later[1] < earlier[0] for i, earlier in enumerate(order) for later in order[i + 1:]):
            continue
        value, fits = initial, True
        for _, _, kind, v in order:
            if kind == "write":
                value = v
            elif v != value:
                fits = False
                break
        if fits:
            return True
    return False


write = (0, 60, "write", 9)
assert not linearizable([write, (5, 15, "read", 9), (20, 30, "read", 7)], 7)
assert linearizable([write, (5, 25, "read", 9), (30, 40, "read", 9)], 7)
assert not linearizable([(0, 1, "write", 9), (2, 3, "read", 7)], 7)
# flagship with its own times
assert not linearizable([(0, 100, "write", 1), (10, 20, "read", 1), (30, 40, "read", 0)], 0)
assert linearizable([(0, 100, "write", 1), (10, 28, "read", 1), (30, 40, "read", 1)], 0)
trip = 15 - 5
asked, newest = {"A": 2, "B": 1}, 2
trips = 1 + (min(asked.values()) < newest)  # a second trip only on disagreement
print(f"worked_plain_ms = {trip}")
print(f"worked_back_ms = {trip * trips}")


def run(rng, write_back):
    replicas = [0, 0, 0]
    arrive = [rng.uniform(0, 100) for _ in range(3)]
    ops = [(0, sorted(arrive)[1], "write", 1)]
    now = rng.uniform(0, 40)
    for _ in range(3):
        for i in range(3):
            if arrive[i] <= now:
                replicas[i] = 1
        asked = rng.sample(range(3), 2)
        value = max(replicas[i] for i in asked)
        if write_back:
            for i in asked:
                replicas[i] = max(replicas[i], value)
        ops.append((now, now + 5, "read", value))
        now += 5 + rng.uniform(1, 20)
    return linearizable(ops, 0)


rng = random.Random(4)
assert sum(not run(rng, False) for _ in range(3000)) > 30
assert all(run(rng, True) for _ in range(3000))

# ---- overlap
for n, w, r in ((3, 2, 2), (3, 3, 1), (5, 3, 3), (5, 4, 2)):
    smallest = min(len(set(a) & set(b)) for a in itertools.combinations(range(n), w)
                   for b in itertools.combinations(range(n), r))
    assert smallest == w + r - n
    print(f"overlap_{n}_{w}_{r} = {smallest}")
survive = {(n, w): n - w for n, w in ((3, 2), (3, 3), (5, 3), (5, 4))}
for (n, w), s in survive.items():
    print(f"writes_survive_{n}_{w} = {s}")
for n, r in ((3, 2), (3, 1), (5, 3), (5, 2)):
    print(f"reads_survive_{n}_{r} = {n - r}")
for n, w, r in ((3, 1, 1), (5, 2, 2)):
    pairs = list(itertools.combinations(range(n), r))
    miss = sum(not set(range(w)) & set(p) for p in pairs) / len(pairs)
    assert abs(miss - math.comb(n - w, r) / math.comb(n, r)) < 1e-12
    print(f"miss_{n}_{w}_{r}_percent = {100 * miss}")
print(f"smallest_read_quorum_7_5 = {min(r for r in range(1, 8) if r + 5 > 7)}")
print(f"writes_survive_7_5 = {7 - 5}")
print(f"reads_survive_7_3 = {7 - 3}")

# ---- k-th answer
def slow(k, n, q):
    return sum(math.prod(q if bad else 1 - q for bad in world)
               for world in itertools.product((True, False), repeat=n) if world.count(False) < k)


p = {k: slow(k, 3, 0.01) for k in (1, 2, 3)}
for k in p:
    print(f"slow_{k}_of_3_percent = {100 * p[k]}")
mix = {name: 0.9 * p[r] + 0.1 * p[w] for name, r, w in (("1_3", 1, 3), ("2_2", 2, 2), ("3_1", 3, 1))}
for name, v in mix.items():
    print(f"mix_{name}_percent = {100 * v}")
even = (p[3] - p[2]) / (p[3] - p[1])
assert abs(even * p[1] + (1 - even) * p[3] - p[2]) < 1e-12
print(f"read_share_even_percent = {100 * even}")
print(f"slow_2_of_2_percent = {100 * slow(2, 2, 0.01)}")

r = fact("transatlantic_rtt_ms")
print(f"abd_mean_ms = {r * 1.02}")
print(f"abd_two_trips_ms = {2 * r}")
print(f"local_strong_factor = {r / fact('same_zone_rtt_ms')}")

# ---- Merkle: count hashes by walking trees that differ in d leaves
def walk(h, differing):
    sent, level = 1, {0}
    for depth in range(1, h + 1):
        bad = {leaf >> (h - depth) for leaf in differing}
        sent += 2 * len(level)
        level = bad
    return sent


h, d = 20, 10
worst = 1 + 2 * d * h
assert all(walk(h, random.Random(s).sample(range(2**h), d)) <= worst for s in range(20))
print(f"merkle_walk_kb = {worst * 32 / 1e3}")
print(f"merkle_flat_mb = {2**h * 32 / 1e6}")

# ---- profile service between two regions (PACELC)
local, far = fact("same_zone_rtt_ms"), fact("transatlantic_rtt_ms")
print(f"page_strong_ms = {6 * far}")
print(f"page_local_ms = {6 * local}")
print(f"page_batch_strong_ms = {far}")

# ---- carts
updates, share = 50e6, 0.002
lost = updates * share / 2
print(f"cart_overlapping = {updates * share:g}")
print(f"cart_lost = {lost:g}")
print(f"cart_usd_day = {lost * 0.4:g}")
print(f"cart_usd_year_millions = {lost * 0.4 * 365 / 1e6}")
print(f"cart_vector_bytes = {3 * 16}")
print(f"cart_vector_gb = {200e6 * 3 * 16 / 1e9}")
print(f"cart_wait_hours_day = {50e6 * 0.080 / 3600}")
print(f"cart_cut_refused_millions = {50e6 / 3 * 0.5 / 24 / 1e6}")

# ---- repair
keys, rate, size = 1e9, 5_000, 1.2e3
hints = rate * 2 * 3600
print(f"hints_millions = {hints / 1e6:g}")
print(f"hints_gb = {hints * size / 1e9:g}")
print(f"hints_replay_min = {hints * size / 20e6 / 60:g}")
missed = rate * 3 * 3600
distinct = keys * (1 - math.exp(-missed / keys))
leaf = keys / 2**20
print(f"missed_writes_millions = {missed / 1e6:g}")
print(f"missed_keys_millions = {distinct / 1e6}")
print(f"keys_per_leaf = {leaf}")
clean = math.exp(-missed / 2**20)
assert clean < 1e-20
small = random.Random(2)
trial = [len({small.randrange(1024) for _ in range(51 * 1024)}) / 1024 for _ in range(5)]
assert min(trial) == 1.0, "fifty random writes a leaf leave none clean"
print(f"writes_per_leaf = {missed / 2**20}")
print(f"stream_all_hours = {keys * 1e3 / 100e6 / 3600}")
print(f"needed_gb = {distinct * 1e3 / 1e9}")
print(f"overstream_factor = {keys / distinct}")
few = 1_000
print(f"few_stream_gb = {few * leaf * 1e3 / 1e9}")
print(f"few_overstream_factor = {leaf:g}")
print(f"scan_min = {keys * 1e3 / 200e6 / 60}")
print(f"tree_mib = {2**21 * 32 / 2**20:g}")
assert few / 2**20 < 0.001

# ---- three regions, leader in US: US-EU 80, US-AS 170, EU-AS 160 ms
rtt = {("US", "EU"): 80, ("US", "AS"): 170, ("EU", "AS"): 160}
def d_(a, b):
    return 0 if a == b else rtt.get((a, b)) or rtt[(b, a)]


regions = ("US", "EU", "AS")
def commit(leader):
    return sorted(d_(leader, x) for x in regions)[1]


best = min(regions, key=lambda x: sum(w * (d_(c, x) + commit(x)) for c, w in zip(regions, (0.5, 0.3, 0.2))))
assert best == "US"
for c in regions:
    print(f"strong_write_{c.lower()}_ms = {d_(c, 'US') + commit('US')}")
print(f"strong_write_mean_ms = {sum(w * (d_(c, 'US') + commit('US')) for c, w in zip(regions, (0.5, 0.3, 0.2)))}")
cut_s, asia_rps = 20 * 60, 6_000
print(f"cut_requests_millions = {asia_rps * cut_s / 1e6}")
print(f"cut_claims = {asia_rps * 0.001 * cut_s:g}")
print(f"cut_spends = {asia_rps * 0.04 * cut_s:g}")
print(f"cut_share_percent = {100 * 0.041}")
spend_usd = asia_rps * 0.04 * cut_s * 12
print(f"cut_spend_usd_millions = {spend_usd / 1e6}")
print(f"allowance_minutes = {2e6 / (asia_rps * 0.04 * 12) / 60}")

# ---- two regions or three
down = 4 / 8760
print(f"two_regions_down_hours = {2 * 4 - down * 4}")
print(f"two_regions_percent = {100 * (1 - down) ** 2}")
three = 3 * down**2 * (1 - down) + down**3
print(f"three_regions_down_s = {three * 8760 * 3600}")
print(f"three_regions_percent = {100 * (1 - three)}")
print(f"four_nines_min_year = {8760 * 60 * 1e-4}")
per_year, failover_min, lag_s = 1, 5, 2
print(f"async_down_min_year = {per_year * failover_min}")
print(f"async_lost_writes = {per_year * 4_000 * lag_s}")
print(f"async_percent = {100 * (1 - per_year * failover_min / (8760 * 60))}")
print(f"votes_needed_6 = {6 // 2 + 1}")
print(f"votes_needed_5 = {5 // 2 + 1}")
print(f"write_saved_ms = {65 - 30}")
