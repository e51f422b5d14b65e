"""Hit ratios of LRU under Zipf traffic (Che's approximation beside a simulation), scans, sizing."""
from collections import OrderedDict

import numpy as np

r = np.random.default_rng(5)


def zipf(n, a):
    w = 1 / np.arange(1, n + 1) ** a
    return w / w.sum()


def che(p, size):
    """Characteristic time t with sum(1 - exp(-p t)) = size; hit ratio sum p (1 - exp(-p t))."""
    lo, hi = 0.0, 1e12
    for _ in range(200):
        mid = (lo + hi) / 2
        if (1 - np.exp(-p * mid)).sum() < size:
            lo = mid
        else:
            hi = mid
    return float((p * (1 - np.exp(-p * lo))).sum())


def lru(keys, size):
    cache, hits = OrderedDict(), 0
    half = len(keys) // 3
    for i, k in enumerate(keys):
        if k in cache:
            cache.move_to_end(k)
            hits += i >= half
        else:
            cache[k] = True
            if len(cache) > size:
                cache.popitem(last=False)
    return hits / (len(keys) - half)


n = 100_000
p = zipf(n, 1.0)
keys = r.choice(n, 450_000, p=p).tolist()
for size in (1_000, 10_000):
    assert abs(lru(keys, size) - che(p, size)) < 0.012, (size, lru(keys, size), che(p, size))
for share in (1, 5, 10, 20, 40):
    print(f"zipf_hit_{share}_percent = {100 * che(p, n * share // 100)}")
print(f"zipf_top_10_percent = {100 * p[: n // 10].sum()}")
print(f"zipf_miss_factor_10_20 = {(1 - che(p, 10_000)) / (1 - che(p, 20_000))}")
flat = zipf(n, 0.7)
print(f"flat_hit_10_percent = {100 * che(flat, n // 10)}")


# ---- one scan: LRU forgets, a filter by frequency keeps
def admission(keys, size, guarded):
    """LRU; when guarded, a newcomer enters only if it was asked for more often than the victim."""
    cache, count, hits = OrderedDict(), {}, []
    for k in keys:
        count[k] = count.get(k, 0) + 1
        if k in cache:
            cache.move_to_end(k)
            hits.append(1)
            continue
        hits.append(0)
        if len(cache) >= size:
            victim = next(iter(cache))
            if guarded and count[k] <= count[victim]:
                continue
            del cache[victim]
        cache[k] = True
    return hits


small = zipf(10_000, 1.0)
warm = r.choice(10_000, 120_000, p=small).tolist()
after = r.choice(10_000, 1_000, p=small).tolist()
scan = list(range(50_000, 60_000))
plain = admission(warm + scan + after, 1_000, False)
guard = admission(warm + scan + after, 1_000, True)
print(f"scan_lru_percent = {100 * np.mean(plain[-1_000:-800])}")
print(f"scan_guard_percent = {100 * np.mean(guard[-1_000:-800])}")
before_plain = np.mean(plain[60_000:120_000])
before_guard = np.mean(guard[60_000:120_000])
assert np.mean(plain[-1_000:-800]) < before_plain - 0.15
assert abs(np.mean(guard[-1_000:]) - before_guard) < 0.05
assert before_guard > before_plain, "keeping the frequent beats keeping the recent on steady Zipf"

# ---- sizing of the bank: 50M sessions a day, 2 kB, hot set
print(f"size_request_gb = {600e6 * 2e3 / 1e9:g}")
print(f"size_hot_gb = {12e6 * 2e3 / 1e9:g}")
print(f"size_hot_with_overhead_gb = {12e6 * (2e3 + 100) * 1.2 / 1e9}")

# ---- working-set curve of the bank: which size is worth its money
curve = {10: 0.80, 20: 0.88, 40: 0.93, 80: 0.955}
rate, db_usd, gb_usd = 50_000, 0.40, 9  # per month: one read/s of the database, one GB of cache
best = {}
for gb, hit in curve.items():
    db = rate * (1 - hit)
    best[gb] = db * db_usd + gb * gb_usd
    print(f"curve_db_{gb} = {db:g}")
    print(f"curve_usd_{gb} = {best[gb]:g}")
steps = sorted(curve)
for a, b in zip(steps, steps[1:]):
    saved = (curve[b] - curve[a]) * rate * db_usd
    print(f"curve_saved_{b} = {saved:g}")
    print(f"curve_paid_{b} = {(b - a) * gb_usd}")
assert min(best, key=best.get) == 80
print(f"curve_loss_80_factor = {1 / (1 - curve[80])}")
print(f"curve_loss_10_factor = {1 / (1 - curve[10])}")
