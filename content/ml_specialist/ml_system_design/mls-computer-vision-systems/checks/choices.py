"""Numbers of the bank: average precision, strata, a regression, vectors on phones, and a model that labels its own test."""
from math import sqrt

import numpy as np
from facts import fact


def ap(hits, positives):
    hits = np.array(hits)
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    return float((envelope * hits).sum() / positives)


print(f"q_ap_50 = {ap([1, 1, 0, 1, 0], 4)}")
print(f"q_ap_75 = {ap([1, 0, 0, 1, 0], 4)}")
print(f"q_iou = {16 * 10 / (2 * 200 - 160)}")
assert ap([1, 1, 1, 1], 4) == 1.0

# Three strata.
sizes = np.array([540e3, 10.8e6, 1.08e9 - 540e3 - 10.8e6])
reads, fails = np.array([2000, 5000, 15_000]), np.array([120, 15, 1])
f = fails / reads
parts = sizes * f
se = sizes * np.sqrt(f * (1 - f) / reads)
for i, name in enumerate("abc"):
    print(f"st_{name}_thousands = {parts[i] / 1e3}")
    print(f"st_{name}_error_thousands = {se[i] / 1e3}")
total, err = parts.sum(), sqrt((se ** 2).sum())
print(f"st_total_thousands = {total / 1e3}")
print(f"st_total_error_thousands = {err / 1e3}")
print(f"st_per_million = {total / sizes.sum() * 1e6}")
print(f"st_relative_percent = {100 * err / total}")
print(f"st_naive_per_million = {fails.sum() / reads.sum() * 1e6}")
spread = sizes * np.sqrt(f * (1 - f))
for i, name in enumerate("abc"):
    print(f"st_share_{name}_percent = {100 * spread[i] / spread.sum()}")
best = spread.sum() / sqrt(22_000)
print(f"st_best_relative_percent = {100 * best / total}")
need = (spread.sum() / (0.2 * total)) ** 2
print(f"st_need_thousands = {need / 1e3}")
print(f"st_need_usd_thousands = {need * 0.05 / 1e3}")
for mix in ([0.2, 0.3, 0.5], [0.05, 0.05, 0.9]):                      # no other division is better
    n = 22_000 * np.array(mix)
    assert sqrt((sizes ** 2 * f * (1 - f) / n).sum()) >= best
# With a large model's verdict in the third stratum: disagreements 0.05 % of it, holding 90 % of its failures.
n3 = sizes[2]
dis = 0.0005 * n3
fd, fr = 0.9 * parts[2] / dis, 0.1 * parts[2] / (n3 - dis)
v = dis ** 2 * fd * (1 - fd) / 2000 + (n3 - dis) ** 2 * fr / 13_000
print(f"st_assisted_thousands = {sqrt(v) / 1e3}")
print(f"st_assisted_relative_percent = {100 * sqrt(v) / parts[2]}")
print(f"st_dis_rate_percent = {100 * fd}")

# Regression: flips on 40,000 random frames, gain on a rare class.
bad, good = 46, 18
print(f"reg_z = {(bad - good) / sqrt(bad + good)}")
print(f"reg_net_per_10000 = {(bad - good) / 4}")
lost = 1.08e9 * (bad - good) / 40_000
print(f"reg_lost_thousands_day = {lost / 1e3}")
print(f"reg_error_thousands_day = {1.08e9 * sqrt(bad + good) / 40_000 / 1e3}")
won = 10_800 * 0.19
print(f"reg_won_thousands_day = {won / 1e3}")
print(f"reg_ratio = {lost / won}")
print(f"reg_gain_error_points = {100 * sqrt((0.52 * 0.48 + 0.71 * 0.29) / 600)}")
for flips in (8, 30):
    print(f"reg_clear_{flips} = {3.84 * flips}")
print(f"reg_noninferior_frames_thousands = {(1.96 + 0.84) ** 2 * 0.0016 / 0.0003 ** 2 / 1e3}")

# Vectors on phones.
print(f"phone_index_mb = {2e6 * 40 / 1e6}")
print(f"phone_server_usd_month_thousands = {3.1 * fact('h100_usd_per_hour') * 720 / 1e3}")
print(f"phone_versions_tb = {5 * 0.2}")
print(f"phone_crop_share_percent = {100 * 96 / 316}")
online, offline = 0.88, 0.12
now = online * 0.90
print(f"phone_now_percent = {100 * now}")
print(f"phone_device_percent = {100 * (online * 0.83 + offline * 0.83 * 0.35)}")
print(f"phone_hybrid_percent = {100 * (online * 0.90 + offline * 0.83 * 0.35)}")
print(f"phone_update_tb = {80e6 * 20e6 / 1e12}")
print(f"phone_update_usd_thousands = {80e6 * 20e6 / 1e9 * fact('internet_egress_usd_per_gb') / 1e3}")
print(f"phone_mixed_loss_points = {100 * 0.2 * 0.83}")

# A model that labels its own test.
clips, flagged, precision = 2e6, 3000, 0.35
true = flagged * precision
missed = 6 / 20_000 * (clips - flagged)
print(f"audit_true_day = {true}")
print(f"audit_missed_day = {missed}")
print(f"audit_missed_error_day = {sqrt(6) / 20_000 * (clips - flagged)}")
print(f"audit_recall_percent = {100 * true / (true + missed)}")


def poisson_tail(mean, most):
    term, total = np.exp(-mean), 0.0
    for i in range(most + 1):
        total += term
        term *= mean / (i + 1)
    return total                                                     # P(count <= most)


def solve(inside):
    lo, hi = 0.0, 40.0
    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if inside(mid) else (lo, mid)
    return lo


upper = solve(lambda m: poisson_tail(m, 6) > 0.025)
lower = solve(lambda m: 1 - poisson_tail(m, 5) < 0.025)
for name, k in (("best", lower), ("worst", upper)):
    print(f"audit_missed_{name} = {k}")
    print(f"audit_recall_{name}_percent = {100 * true / (true + k / 20_000 * (clips - flagged))}")
print(f"audit_vlm_usd_day = {clips * 8 * 256 * 0.30 / 1e6}")
print(f"audit_people_usd_day = {flagged * 0.15}")
print(f"audit_weekly_reads_usd = {20_000 * 0.10}")
print(f"stops_usd_day = {900 * 4}")
print(f"edge_recall_gain = {(0.86 - 0.55) * (true + missed)}")
