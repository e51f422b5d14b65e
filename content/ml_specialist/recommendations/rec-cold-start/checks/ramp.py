"""The ramp of a new shop: counts per product under Zipf demand, when collaborative evidence overtakes content, test sizes.

Tolerance: simulated ramp within 5 % of the closed form; shares by exact harmonic sums.
"""
import numpy as np

rng = np.random.default_rng(2)
N, visitors, views = 200_000, 10_000, 8
H = np.cumsum(1 / np.arange(1, N + 1))
per_day = visitors * views
print(f"views_per_day = {per_day}\nharmonic_catalogue = {H[-1]}\norders_per_day = {visitors * 0.02}")
for t, name in ((14, "week2"), (90, "month3"), (365, "year1")):
    total = per_day * t
    past = int(total / (H[-1] * 100))                   # ranks with at least 100 views
    print(f"views_{name}_millions = {total / 1e6}\nmean_views_{name} = {total / N}")
    print(f"past_{name} = {past}\npast_{name}_percent = {100 * past / N}\npast_share_{name}_percent = {100 * H[past - 1] / H[-1]}")
    print(f"orders_{name} = {visitors * 0.02 * t}\norders_per_product_{name} = {visitors * 0.02 * t / N}")
    print(f"views_per_category_{name} = {total / 1000}")
lam = per_day * 90 / (H[-1] * np.arange(1, N + 1))
assert abs(np.mean(rng.poisson(lam) >= 100) / (int(per_day * 90 / (H[-1] * 100)) / N) - 1) < 0.05

# the ramp itself: 4,000 products in 40 categories, content = category mean; which estimate is better, by day
m, mu, T, r2 = 4000, 0.04, 0.02, 0.5
content = rng.normal(mu, np.sqrt(r2) * T, m)
theta = np.clip(content + rng.normal(0, np.sqrt(1 - r2) * T, m), 0.001, 0.5)
pop = 1 / np.arange(1, m + 1)
pop = rng.permutation(pop / pop.sum())
days, daily = np.arange(1, 201), 20_000
n = np.zeros(m)
clicks = np.zeros(m)
curve = []
for _ in days:
    new = rng.poisson(daily * pop)
    n += new
    clicks += rng.binomial(new, theta)
    base = 96
    cf = (clicks + base * mu) / (n + base)
    hy = (clicks + 192 * content) / (n + 192)
    curve.append([pop @ (e - theta) ** 2 for e in (content, cf, hy)] + [np.mean((e - theta) ** 2) for e in (content, cf, hy)])
curve = np.array(curve)
by_view = int(np.argmax(curve[:, 1] < curve[:, 0])) + 1
by_item = int(np.argmax(curve[:, 4] < curve[:, 3])) + 1
assert by_view < by_item                                  # visitors see the head, the catalogue is the tail
assert np.all(curve[:, 2] <= np.minimum(curve[:, 0], curve[:, 1]) * 1.02)
print(f"ramp_days_by_view = {by_view}\nramp_days_by_item = {by_item}")

# tests
need = lambda p, rel: 2 * (1.959964 + 0.841621) ** 2 * p * (1 - p) / (p * rel) ** 2
print(f"ab_order_per_arm = {need(0.02, 0.10)}\nab_order_days = {2 * need(0.02, 0.10) / visitors}")
print(f"ab_click_per_arm = {need(0.10, 0.05)}\nab_click_days = {2 * need(0.10, 0.05) / visitors}")
print(f"vectors_gb = {N * 768 * 4 / 1e9}\nscan_gflop = {2 * N * 768 / 1e9}")
