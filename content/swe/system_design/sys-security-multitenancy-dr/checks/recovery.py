"""Budgets of RPO and RTO, restores, keys: sums and rates."""
import random

from facts import fact

# ---- restore from backup
tb, rate = 4e12, 500e6
restore = tb / rate / 60
print(f"restore_min = {restore}")
replay = 6 * 60 / 4  # six hours of log at four times real speed
print(f"replay_min = {replay}")
print(f"restore_total_min = {restore + replay + 10}")
print(f"restore_total_h = {(restore + replay + 10) / 60}")
print(f"restore_streams = {tb / (10 * 60) / rate}")

# ---- RPO of shipped log segments: worst loss is a whole interval plus the upload
def worst_loss(interval, upload, trials=20_000, seed=4):
    r, worst = random.Random(seed), 0.0
    for _ in range(trials):
        crash = r.uniform(5 * interval, 50 * interval)
        last = max(k for k in range(60) if (k * interval + upload) <= crash) * interval
        worst = max(worst, crash - last)
    return worst


for interval, upload, name in ((60, 10, "60"), (30, 10, "30")):
    assert abs(worst_loss(interval, upload) - (interval + upload)) < 0.5
    print(f"rpo_ship_{name}_s = {interval + upload}")
print(f"rpo_nightly_h = {24 + 1}")
print(f"writes_lost_60 = {2_000 * (60 + 10)}")
print(f"writes_lost_30 = {2_000 * (30 + 10)}")
print(f"writes_lost_async = {2_000 * 2}")

# ---- RTO as a sum of dependent steps, minutes
steps = {"detect": 2, "decide": 2, "promote": 2, "route": 2, "verify": 2}
base = sum(steps.values())
scale = {"pilot": 20, "warm": 4, "hot": 0}
print(f"rto_base_min = {base}")
for name, extra in scale.items():
    print(f"rto_{name}_min = {base + extra}")
print(f"rto_people_min = {base - 2 + 15 + scale['warm']}")
compute, storage = 150, 40
cost = {"pilot": storage + 0.10 * compute, "warm": storage + 0.50 * compute, "hot": storage + compute}
for name, value in cost.items():
    print(f"cost_{name}_kusd = {value}")
print(f"hot_over_warm_kusd_year = {(cost['hot'] - cost['warm']) * 12 / 1e3}")
hours = {"pilot": 40, "warm": 40, "hot": 40}
print(f"scale_gap_rps = {30_000 * 0.5:g}")

# each step is a random time: sum of tails is above the budget more often than each tail suggests
r = random.Random(5)
over = 0
trials = 40_000
for _ in range(trials):
    total = sum(r.expovariate(1 / m) for m in (2, 2, 2, 2, 2, 4))
    over += total > 15
share = 100 * over / trials
# sum of five exponentials with mean 2 and one with mean 4, against a numerical convolution
step, horizon = 0.01, 60.0
import numpy as np
t = np.arange(0, horizon, step)
density = np.exp(-t / 4) / 4
for _ in range(5):
    density = np.convolve(density, np.exp(-t / 2) / 2)[: len(t)] * step
tail = 100 * (1 - density[t <= 15].sum() * step)
assert abs(tail - share) < 1.5, (tail, share)
print(f"rto_mean_14_over_15_percent = {tail}")

# ---- drill: reading 900 GB of 3 regions
data, net = 12e12, 2e9
print(f"ransom_copy_min = {data / net / 60}")
verify = 12e12 / 4e9 / 60
print(f"ransom_verify_min = {verify}")
log = 26 * 60 / 6
print(f"ransom_replay_min = {log}")
total = 30 + data / net / 60 + log + verify + 20
print(f"ransom_total_min = {total}")
print(f"ransom_total_h = {total / 60}")
parallel = 30 + data / net / 60 / 4 + log / 4 + verify / 4 + 20
print(f"ransom_sharded_min = {parallel}")
print(f"ransom_sharded_h = {parallel / 60}")
keep = 35 * 0.03 * 12 + 12
print(f"ransom_store_tb = {keep}")
usd = keep * 1e3 * fact("object_storage_usd_per_gb_month")
print(f"ransom_store_usd = {usd}")
print(f"ransom_two_copies_usd = {2 * usd}")
print(f"ransom_tail_writes = {900 * 120:g}")

# ---- keys
print(f"reencrypt_h = {400e12 / 2e9 / 3600}")
print(f"rewrap_h = {50e6 / 5_000 / 3600}")
print(f"kms_uncached = {50_000}")
print(f"kms_cached = {2_000 * 40 / 300}")
print(f"kms_cached_hour_exposure_min = {5}")

# ---- synchronous copy
for name, rtt in (("near", 12), ("far", fact("transatlantic_rtt_ms"))):
    print(f"sync_{name}_txn_ms = {4 + 3 * rtt:g}")
    print(f"sync_{name}_one_ms = {4 + rtt:g}")
print(f"sync_hot_row_near = {1000 / (4 + 12)}")
print(f"sync_hot_row_local = {1000 / 4}")
print(f"sync_hot_row_far = {1000 / (4 + fact('transatlantic_rtt_ms'))}")
print(f"async_loss_usd = {300 * 3 * 80}")
print(f"sync_yearly_usd = {2 * 300 * 3 * 80}")
# deletion
print(f"delete_days = {30 - 14}")
print(f"shred_keys_gb = {80e6 * 64 / 1e9}")
print(f"rewrite_tb_h = {600e12 / 3e9 / 3600}")
print(f"requests_day = {80e6 * 0.002 / 30}")
print(f"compaction_h = {8 * 600e12 / 30 / 3e9 / 3600 / 8}")
