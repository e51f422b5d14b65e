"""Deliveries, the split between push and pull, memory and cost: closed forms beside samples from the same law."""
import math

import numpy as np
from facts import fact

DAY = 86_400
users, posts, opens = 500e6, 200e6, 8
alpha, lo, hi = 1.2, 50, 100e6  # followers of an author: Pareto, cut at 100 million

cut = 1 - (lo / hi) ** alpha
mean = alpha / (alpha - 1) * lo * (1 - (lo / hi) ** (alpha - 1)) / cut


def posts_above(t):
    return ((lo / t) ** alpha - (lo / hi) ** alpha) / cut


def deliveries_above(t):
    return ((lo / t) ** (alpha - 1) - (lo / hi) ** (alpha - 1)) / (1 - (lo / hi) ** (alpha - 1))


r = np.random.default_rng(7)
x = lo * (1 - r.random(4_000_000) * cut) ** (-1 / alpha)
for t in (1e3, 1e4):
    assert abs((x > t).mean() / posts_above(t) - 1) < 0.05
grid = np.exp(np.linspace(math.log(lo), math.log(hi), 400_001))  # deliveries by numerical integration
dens = alpha * lo ** alpha * grid ** (-alpha - 1) / cut
w = dens * grid
step = np.diff(grid)
mass = np.concatenate([[0], np.cumsum((w[1:] + w[:-1]) / 2 * step)])
assert abs(mass[-1] / mean - 1) < 1e-3
for t in (1e4, 1e5, 1e6, 1e7):
    assert abs((1 - np.interp(t, grid, mass) / mass[-1]) / deliveries_above(t) - 1) < 1e-2

print(f"mean_followers = {mean}")
print(f"median_followers = {lo * 2 ** (1 / alpha)}")
print(f"post_rate = {posts / DAY}")
print(f"post_peak = {3 * posts / DAY}")
print(f"open_rate_thousands = {users * opens / DAY / 1e3}")
print(f"open_peak_thousands = {3 * users * opens / DAY / 1e3}")
deliv = posts * mean
print(f"deliveries_day_billions = {deliv / 1e9}")
print(f"deliveries_s_thousands = {deliv / DAY / 1e3}")
peak = 3 * deliv / DAY
print(f"deliveries_peak_millions = {peak / 1e6}")
print(f"posts_per_user = {posts / users}")
for t, name in ((1e4, "10k"), (1e5, "100k"), (1e6, "1m"), (1e7, "10m")):
    share = deliveries_above(t)
    accounts = users * posts_above(t)
    print(f"share_{name}_percent = {100 * share}")
    print(f"lists_{name} = {share * mean}")
    print(f"accounts_{name}_thousands = {accounts / 1e3}")
    print(f"cache_{name}_mb = {accounts * 100 * 16 / 1e6}")
    print(f"cache_{name}_gb = {accounts * 100 * 16 / 1e9}")
    print(f"posts_{name}_day_thousands = {posts * posts_above(t) / 1e3}")
    print(f"worst_{name}_s = {t / 3e6}")
print(f"accounts_10m = {users * posts_above(1e7)}")
print(f"worst_100k_ms = {1e5 / 3e6 * 1e3}")
print(f"worst_all_s = {100e6 / 3e6}")
print(f"worst_peak_left_s = {100e6 / (3e6 - peak)}")
pushed = peak * (1 - deliveries_above(1e6))
print(f"pushed_peak_millions = {pushed / 1e6}")
print(f"pushed_day_billions = {deliv * (1 - deliveries_above(1e6)) / 1e9}")

# ---- break-even per follower: p posts a day pushed at c_w, or r opens a day that pull at c_r (microseconds of a core)
cw, remote, local = 5.0, 20.0, 0.5
for c, name in ((remote, "remote"), (local, "local")):
    costs = [(p / 100) for p in range(1, 10_000) if (p / 100) * cw >= opens * c]
    assert abs(costs[0] - opens * c / cw) < 0.011
    print(f"even_{name}_posts = {opens * c / cw}")
    print(f"pull_{name}_us = {opens * c}")
print(f"push_avg_us = {posts / users * cw}")
print(f"push_cores = {peak * cw / 1e6 / 0.5}")
print(f"pull_all_cores = {3 * users * opens / DAY * mean * remote / 1e6 / 0.5 / 1e3}")
print(f"pull_over_push = {3 * users * opens / DAY * mean * remote / (peak * cw)}")
# inactive followers
print(f"inactive_saved_percent = {100 * 0.4}")
print(f"rebuild_ms = {mean * 20 / 1e3}")
print(f"rebuild_even_days = {mean * 20 / (posts / users * mean * cw)}")
# q: another network
print(f"q_deliveries_thousands = {20e6 * 150 / DAY / 1e3}")
print(f"q_peak_thousands = {4 * 20e6 * 150 / DAY / 1e3}")
print(f"q_big_s = {30e6 / 1e6}")
print(f"q4_push_us = {6 * 4}")
print(f"q4_pull_us = {10 * 12}")
print(f"q4_even = {10 * 12 / 4}")
print(f"q4_local_even = {10 * 0.4 / 4}")
print(f"q4_hyper_us = {200 * 4}")

# ---- timeline store
tl = users * 800 * 16
print(f"timeline_tb = {tl / 1e12}")
print(f"timeline_nodes = {math.ceil(2 * tl / 96e9)}")
usd = math.ceil(2 * tl / 96e9) * 32 * fact("vcpu_usd_per_hour") * 720
print(f"timeline_kusd = {usd / 1e3}")
print(f"timeline_200_tb = {users * 200 * 16 / 1e12}")
print(f"timeline_writes_node_thousands = {2 * pushed / math.ceil(2 * tl / 96e9) / 1e3}")
print(f"post_gb_day = {posts * 1e3 / 1e9}")
print(f"edges_billions = {users * mean / 1e9}")
print(f"edges_tb = {users * mean * 16 * 2 / 1e12}")
print(f"text_timeline_tb = {users * 800 * 1000 / 1e12}")
print(f"edit_writes = {mean}")

# ---- hydration
reads = 3 * users * opens / DAY * 50
print(f"hydrate_millions = {reads / 1e6}")
print(f"hydrate_miss_thousands = {reads * 0.02 / 1e3}")
print(f"hydrate_miss5_thousands = {reads * 0.05 / 1e3}")
for k in (40,):
    slow = 1 - 0.99 ** k
    assert abs((r.random((200_000, k)) < 0.01).any(axis=1).mean() - slow) < 0.005
    print(f"fan_slow_percent = {100 * slow}")
print(f"fan_slow_999_percent = {100 * (1 - 0.999 ** 40)}")
stages = [10, 15, 5, 45, 15, 80, 10]
print(f"budget_ms = {sum(stages)}")
print(f"push_total_cores = {pushed * cw / 1e6 / 0.5}")
rank_cores = 3 * users * opens / DAY * 500 * 10e-6 / 0.5
print(f"rank_cores_thousands = {rank_cores / 1e3}")
print(f"rank_kusd = {rank_cores * fact('vcpu_usd_per_hour') * 720 / 1e3}")
push_usd = pushed * cw / 1e6 / 0.5 * fact("vcpu_usd_per_hour") * 720
print(f"push_kusd = {push_usd / 1e3}")
print(f"rank_share_percent = {100 * rank_cores * fact('vcpu_usd_per_hour') * 720 / (rank_cores * fact('vcpu_usd_per_hour') * 720 + push_usd + usd)}")
