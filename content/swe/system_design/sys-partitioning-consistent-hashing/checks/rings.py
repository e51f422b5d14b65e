"""Spread on a ring with virtual nodes, moved keys, rendezvous, bounded loads, hot keys: formulas beside simulations."""
import math

import numpy as np

r = np.random.default_rng(4)
harmonic = lambda n: sum(1 / k for k in range(1, n + 1))


def shares(n, v, worlds):
    """Share of the circle that each node owns, for many random rings."""
    points = np.sort(r.random((worlds, n * v)), axis=1)
    arcs = np.diff(points, axis=1, append=points[:, :1] + 1)
    owner = np.argsort(r.random((worlds, n * v)), axis=1) % n  # which node each point belongs to
    out = np.zeros((worlds, n))
    for i in range(n):
        out[:, i] = np.where(owner == i, arcs, 0).sum(axis=1)
    return out


n = 20
for v, worlds in ((1, 20_000), (10, 4_000), (100, 500), (200, 300)):
    s = shares(n, v, worlds)
    assert np.allclose(s.sum(axis=1), 1)
    cv = s.std() * n
    exact = math.sqrt((n - 1) / (n * v + 1))
    assert abs(cv / exact - 1) < 0.05, (v, cv, exact)
    top = (s.max(axis=1) * n).mean()
    print(f"cv_{v}_percent = {100 * exact}")
    print(f"top_{v} = {top}")
assert abs(shares(20, 1, 20_000).max(axis=1).mean() * 20 / harmonic(20) - 1) < 0.02
print(f"harmonic_20 = {harmonic(20)}")
print(f"need_points_5_percent = {1 / 0.05**2:g}")
print(f"table_entries = {20 * 200:g}")
print(f"short_cv_percent = {100 * math.sqrt((10 - 1) / (10 * 64 + 1))}")
print(f"short_moved_percent = {100 / 11}")
print(f"short_mod_percent = {100 * (1 - 1 / 11)}")


# ---- moved keys
def ring(names, v):
    pos = np.random.default_rng(99).random((64, v))
    flat = [(pos[i][j], i) for i in names for j in range(v)]
    flat.sort()
    return np.array([p for p, _ in flat]), np.array([i for _, i in flat])


def owners(keys, table):
    at = np.searchsorted(table[0], keys) % len(table[0])
    return table[1][at]


keys = r.random(400_000)
before, after = owners(keys, ring(range(20), 200)), owners(keys, ring(range(25), 200))
moved = (before != after).mean()
assert abs(moved - 5 / 25) < 0.02 and set(after[before != after]) == set(range(20, 25)), "only to the newcomers"
print(f"grow_moved_percent = {100 * 5 / 25:g}")
ids = r.integers(0, 10**9, 400_000)
assert abs((ids % 20 != ids % 25).mean() - (1 - 20 / 100)) < 0.01  # lcm 100, equal in 20 residues
print(f"grow_mod_percent = {100 * (1 - 20 / 100):g}")
data = 40e12
print(f"grow_tb = {data * 0.2 / 1e12:g}")
print(f"grow_per_new_tb = {data / 25 / 1e12:g}")
print(f"grow_hours = {data / 25 / 100e6 / 3600}")
print(f"grow_source_mb_per_s = {data * 0.2 / 20 / (data / 25 / 100e6) / 1e6:g}")
print(f"grow_copies_hours = {3 * data / 25 / 100e6 / 3600}")
print(f"grow_copies_tb = {data * 0.2 * 3 / 1e12:g}")
print(f"grow_writes_late_millions = {25_000 * 0.2 * data / 25 / 100e6 / 1e6}")

# ---- a node dies: who takes its share
for v in (1, 200):
    table = ring(range(20), v)
    a = owners(keys, table)
    b = owners(keys, ring(range(1, 20), v))
    heirs = len(set(b[a == 0]))
    print(f"heirs_{v} = {heirs}")
print(f"heir_extra_percent = {100 / 19}")


# ---- rendezvous
def mix(x):
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def rendezvous(keys, nodes):
    with np.errstate(over="ignore"):
        scores = np.stack([mix(keys.astype(np.uint64) + np.uint64(i + 1) * np.uint64(0x9E3779B97F4A7C15)) for i in nodes])
    return scores.argmax(axis=0)


many = r.integers(0, 2**62, 200_000)
a, b = rendezvous(many, range(20)), rendezvous(many, range(21))
assert abs((a != b).mean() - 1 / 21) < 0.003
spread = np.bincount(a, minlength=20) / 10_000
assert abs(spread.std() - math.sqrt(19 / 20 / 10_000) ) < 0.006
print(f"rendezvous_cv_percent = {100 * math.sqrt((1 - 1 / 20) / 10_000)}")


# ---- bounded loads: skip a node that is full
def bounded(keys, n, v, c):
    pos, who = ring(range(n), v)
    cap, load, hops = math.ceil(c * len(keys) / n), [0] * n, 0
    for k in keys:
        at = int(np.searchsorted(pos, k)) % len(pos)
        while load[who[at]] >= cap:
            at, hops = (at + 1) % len(pos), hops + 1
        load[who[at]] += 1
    return max(load) * n / len(keys), hops / len(keys)


top, hops = bounded(keys[:20_000], 20, 1, 1.25)
assert top <= 1.2501
free, _ = bounded(keys[:20_000], 20, 1, 50)
assert free > 2
print(f"bounded_hops = {hops}")

# ---- hot partition
hot, limit = 50_000 * 0.06, 1_000
beside = (50_000 - hot) / 100  # what a partition carries of all other keys
parts = math.ceil(hot / (0.8 * limit - beside))
assert beside + hot / parts <= 0.8 * limit < beside + hot / (parts - 1)
print(f"hot_beside = {beside:g}")
print(f"hot_room = {0.8 * limit - beside:g}")
print(f"hot_with_all = {beside + hot / parts:g}")
print(f"hot_node_per_s = {hot:g}")
print(f"hot_mean_per_s = {50_000 / 100:g}")
print(f"hot_salts = {parts}")
print(f"hot_each = {hot / parts:g}")
print(f"hot_read_fan = {200 * parts:g}")

# ---- scatter and gather
for shards in (64, 16):
    p = 1 - 0.99**shards
    assert abs((r.random((200_000, shards)) < 0.01).any(axis=1).mean() - p) < 0.005
    print(f"scatter_{shards}_percent = {100 * p}")
print(f"scatter_calls = {500 * 64:g}")
print(f"index_global_writes = {3_000 * (1 + 2):g}")
print(f"seller_calls = {400 * 64:g}")
print(f"seller_load_percent = {100 * (700 + 400) / 1_000:g}")
print(f"seller_doubled_percent = {100 * (700 / 2 + 400) / 1_000:g}")
print(f"seller_copy_writes = {3_000 * 2:g}")
print(f"seller_cross_per_s = {3_000 * 0.02:g}")

# ---- fixed count of partitions
print(f"fixed_gb = {20e12 / 1024 / 1e9}")
print(f"fixed_later_gb = {20e12 * 10 / 1024 / 1e9}")
print(f"fixed_unequal_percent = {100 * (86 / (1024 / 12) - 1)}")
print(f"fixed_move_s = {20e12 / 1024 / 200e6}")
print(f"fixed_nodes_unequal_percent = {100 * (math.ceil(64 / 12) / (64 / 12) - 1)}")

# ---- splitting a relational database by customer
print(f"split_months = {math.log(12 / 9) / math.log(1.06)}")
print(f"split_two_months = {math.log(2 * 12 / 9) / math.log(1.06)}")
print(f"split_eight_months = {math.log(8 * 12 / 9) / math.log(1.06)}")
print(f"split_copy_h = {9e12 / 8 / 80e6 / 3600}")
print(f"split_all_h = {9e12 * 7 / 8 / (7 * 80e6) / 3600}")
print(f"split_behind_millions = {6_000 / 8 * 9e12 / 8 / 80e6 / 1e6}")
print(f"split_big_total_percent = {100 * (0.09 + 0.91 / 8)}")
print(f"split_big_factor = {(0.09 + 0.91 / 8) * 8}")
print(f"split_big_share = {0.09 / (1 / 8)}")
print(f"split_logical_gb = {9e12 / 4096 / 1e9}")
print(f"split_hold = {6_000 / 8 * 3:g}")

# ---- time ranges of telemetry
total, node = 400_000, 25_000
nodes = math.ceil(total / node)
print(f"range_nodes = {nodes}")
cells = 2 ** math.ceil(math.log2(2 * total / node))
print(f"range_cells = {cells}")
print(f"range_each = {total / cells:g}")
for buckets in (32, 512):  # buckets that fall on 32 nodes by hash
    fullest = np.mean([np.bincount(r.integers(0, 32, buckets)).max() for _ in range(20_000)])
    assert buckets != 32 or fullest * total / buckets > node
    print(f"range_fullest_{buckets} = {fullest * total / buckets}")
print(f"range_query_parts = {cells * 24:g}")
print(f"range_part_gb = {total / cells * 3600 * 100 / 1e9}")
print(f"range_over = {total / node:g}")
print(f"range_sensor_rows = {86_400 / 10:g}")
print(f"range_region_scan_gb = {0.01 * total * 86_400 * 100 / 1e9}")

# ---- a fleet of caches
s50 = shares(50, 100, 300)
print(f"fleet_cv_percent = {100 * math.sqrt(49 / 5_001)}")
print(f"fleet_top_per_s_thousands = {(s50.max(axis=1) * 50).mean() * 100}")
print(f"fleet_db = {5e6 * 0.04:g}")
print(f"fleet_db_one = {5e6 * 0.04 + 5e6 * 0.96 / 50:g}")
print(f"fleet_db_one_percent = {100 * (5e6 * 0.04 + 5e6 * 0.96 / 50) / 350_000}")
moved = 1 - 1 / 50  # mod 50 to mod 49: a key keeps its place for 49 of 49 * 50 residues
assert abs((ids % 50 != ids % 49).mean() - moved) < 0.002
print(f"fleet_mod_percent = {100 * moved:g}")
print(f"fleet_mod_db_millions = {5 * 0.04 + 5 * 0.96 * moved}")
print(f"fleet_heir_percent = {100 / 49}")
print(f"fleet_single_heir_thousands = {2 * 100:g}")
print(f"fleet_hot_local = {800 / 1:g}")
print(f"fleet_two_db = {5e6 * 0.04 + 5e6 * 0.96 * 2 / 50:g}")
