"""Rebuild, durability and quorums: the estimate beside a Monte Carlo, a partial write played through."""
import itertools
import math
import random

YEAR = 365 * 86_400
n, per_node, life = 115, 2.4e12, 4 * YEAR


def rebuild(streams, rate):
    return per_node / (streams * rate)


fast = rebuild(n - 1, 50e6)
slow = rebuild(1, 200e6)
print(f"rebuild_spread_min = {fast / 60}")
print(f"rebuild_single_h = {slow / 3600}")
print(f"node_failures_year = {n * YEAR / life}")


def losses_per_year(n, lam, T):
    return n * lam * (n - 1) * lam * T * (n - 2) * lam * T / 2


lam = 1 / life
print(f"loss_spread_per_million_years = {1e6 * losses_per_year(n, lam, fast) * YEAR}")
print(f"loss_single_per_million_years = {1e6 * losses_per_year(n, lam, slow) * YEAR}")
print(f"loss_single_percent_year = {100 * losses_per_year(n, lam, slow) * YEAR}")
print(f"loss_ratio = {(slow / fast) ** 2}")
print(f"window_ratio = {slow / fast}")


def simulate(n, lam, T, horizon, seed):
    """Each failure is repaired after exactly T; an event is a third node down at once."""
    r, t, down, events = random.Random(seed), 0.0, [], 0
    while t < horizon:
        t += r.expovariate(n * lam)
        down = [d for d in down if d > t]
        if len(down) == 2:
            events += 1
            down = []
        elif len(down) < 2:
            down.append(t + T)
    return events


m, mu, T = 30, 1 / 400, 1.0
events = sum(simulate(m, mu, T, 400_000, s) for s in range(8))
expected = losses_per_year(m, mu, T) * 400_000 * 8
assert abs(events / expected - 1) < 0.2, (events, expected)

# q: 60 nodes, 8 TB each, life 3 years
T1, T2 = 8e12 / 100e6, 8e12 / (59 * 20e6)
lam3 = 1 / (3 * YEAR)
print(f"q_single_h = {T1 / 3600}")
print(f"q_spread_h = {T2 / 3600}")
print(f"q_failures_year = {60 / 3}")
print(f"q_loss_single_percent = {100 * losses_per_year(60, lam3, T1) * YEAR}")
print(f"q_loss_spread_ppm = {1e6 * losses_per_year(60, lam3, T2) * YEAR}")
print(f"q_ratio = {(T1 / T2) ** 2}")
T3 = 32e12 / (14 * 20e6)  # the same bytes on 15 nodes of 32 TB
print(f"q_big_h = {T3 / 3600}")
print(f"q_big_slower = {T3 / T2}")
print(f"q_big_ratio = {losses_per_year(15, lam3, T3) / losses_per_year(60, lam3, T2)}")
print(f"q_zone_tb = {60 / 3 * 8}")
print(f"q_zone_h = {20 * 8e12 / (40 * 20e6) / 3600}")

# ---- quorums overlap, and still two reads can go back in time
N = 3
for R, W in itertools.product(range(1, 4), repeat=2):
    overlap = all(set(a) & set(b) for a in itertools.combinations(range(N), R) for b in itertools.combinations(range(N), W))
    assert overlap == (R + W > N)
replicas = [("v1", 1)] * 3
replicas[0] = ("v2", 2)  # the writer crashed after one of two acknowledgements


def read(a, b):
    return max(replicas[a], replicas[b], key=lambda x: x[1])[0]


seen = {read(a, b) for a, b in itertools.combinations(range(3), 2)}
assert seen == {"v1", "v2"}
pairs = list(itertools.combinations(range(3), 2))
back = sum(read(*p) == "v2" and read(*q) == "v1" for p in pairs for q in pairs) / len(pairs) ** 2
print(f"back_in_time_percent = {100 * back}")

# ---- virtual nodes: spread of load
def spread(v, nodes=115, worlds=30):
    cvs = []
    for s in range(worlds):
        r = random.Random(s)
        pts = sorted((r.random(), k) for k in range(nodes) for _ in range(v))
        load = [0.0] * nodes
        prev = pts[-1][0] - 1
        for x, k in pts:
            load[k] += x - prev
            prev = x
        mean = sum(load) / nodes
        cvs.append(math.sqrt(sum((l - mean) ** 2 for l in load) / nodes) / mean)
    return sum(cvs) / len(cvs)


for v in (1, 100):
    assert abs(spread(v) / (1 / math.sqrt(v)) - 1) < 0.12
    print(f"spread_{v}_percent = {100 / math.sqrt(v)}")

# ---- tombstones
print(f"repair_days = {10 - 7}")
print(f"tomb_gb = {100e6 * 0.05 * 10 * 60 * 3 / 1e9}")
