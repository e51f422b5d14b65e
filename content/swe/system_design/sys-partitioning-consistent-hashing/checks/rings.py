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
small = harmonic(20)
print(f"need_points_5_percent = {1 / 0.05**2:g}")
print(f"table_entries = {20 * 200:g}")
print(f"table_kb = {20 * 200 * 12 / 1e3:g}")
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
print(f"one_more_moved_percent = {100 / 21}")
print(f"one_more_mod_percent = {100 * (1 - 20 / 420)}")
data = 40e12
print(f"grow_tb = {data * 0.2 / 1e12:g}")
print(f"grow_per_new_tb = {data / 25 / 1e12:g}")
print(f"grow_hours = {data / 25 / 100e6 / 3600}")
print(f"grow_source_mb_per_s = {data * 0.2 / 20 / (data / 25 / 100e6) / 1e6:g}")
print(f"grow_copies_tb = {data * 0.2 * 3 / 1e12:g}")
print(f"grow_writes_late_millions = {25_000 * 0.2 * data / 25 / 100e6 / 1e6}")
print(f"grow_per_node_before_tb = {data / 20 / 1e12:g}")

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
print(f"bounded_top = {1.25:g}".replace("1.25", f"{math.ceil(1.25 * 1000) / 1000:g}"))

# ---- hot partition
print(f"hot_node_per_s = {50_000 * 0.06:g}")
print(f"hot_mean_per_s = {50_000 / 100:g}")
print(f"hot_over = {3_000 / 1_000:g}")
print(f"hot_salts = {4}".replace("4", str(math.ceil(3_000 / (0.8 * 1_000)))))
print(f"hot_each = {3_000 / math.ceil(3_000 / 800):g}")
print(f"hot_read_fan = {200 * math.ceil(3_000 / 800):g}")
print(f"day_key_per_s = {40_000:g}")
print(f"day_key_hosts = {math.ceil(40_000 / 8_000)}")

# ---- scatter and gather
for s, p in ((64, 0.01), (16, 0.01)):
    print(f"scatter_{s}_percent = {100 * (1 - (1 - p) ** s)}")
print(f"scatter_calls = {500 * 64:g}")
print(f"global_calls = {500 * 1 + 0:g}")
print(f"index_local_writes = {3_000 * 1:g}")
print(f"index_global_writes = {3_000 * (1 + 2):g}")
print(f"search_local = {400 * 64:g}")
print(f"search_per_shard = {400 * 64 / 64:g}")
print(f"search_capacity = {1_000 - 400:g}")

# ---- fixed count of partitions
print(f"fixed_gb = {20e12 / 1024 / 1e9}")
print(f"fixed_later_gb = {20e12 * 10 / 1024 / 1e9}")
print(f"fixed_per_node = {1024 / 12}")
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
print(f"split_cross_per_s = {6_000 * 0.03:g}")
print(f"split_big_share = {0.09 / (1 / 8)}")
print(f"split_logical_gb = {9e12 / 4096 / 1e9}")
print(f"split_hold = {6_000 / 8 * 3:g}")

# ---- time ranges of telemetry
print(f"range_hot_per_s = {400_000:g}".replace("400000", f"{400_000 * 1:g}"))
print(f"range_node_limit = {math.ceil(400_000 / 25_000)}")
print(f"range_cells = {64}".replace("64", str(2 ** math.ceil(math.log2(400_000 / 25_000 * 2)))))
cells = 2 ** math.ceil(math.log2(400_000 / 25_000 * 2))
print(f"range_each = {400_000 / cells:g}")
print(f"range_query_parts = {cells * 24:g}")
print(f"range_sensor_parts = {24:g}".replace("24", f"{24 * 1:g}"))
print(f"range_part_gb = {400_000 / cells * 3600 * 100 / 1e9}")
print(f"range_tail_percent = {100 * (1 - 0.99**cells)}")
