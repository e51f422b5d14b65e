"""Caches with a lifetime, shields, regions, health checks, drains, a mesh: recomputed."""
import math

import numpy as np
from facts import fact

r = np.random.default_rng(21)


# ---- a cache that keeps an object for ttl after each miss
def miss_rate(rate, ttl):
    return rate / (1 + rate * ttl)


def simulate(rate, ttl, span):
    times = np.cumsum(r.exponential(1 / rate, int(rate * span)))
    misses, fresh_until = 0, -1.0
    for t in times:
        if t >= fresh_until:
            misses, fresh_until = misses + 1, t + ttl
    return misses / times[-1]


for rate, ttl in ((0.1, 60), (0.04, 30), (8.0, 30)):
    assert abs(simulate(rate, ttl, 200_000) / miss_rate(rate, ttl) - 1) < 0.04


def shield(rate, pops, ttl, span=4_000):
    """Edges without Age: their misses go to one shared cache. Returns its misses per second."""
    asked = []
    for _ in range(pops):
        fresh = -1.0
        for t in np.cumsum(r.exponential(1 / rate, int(rate * span * 1.2))):
            if t < span and t >= fresh:
                asked.append(t)
                fresh = t + ttl
    misses, fresh = 0, -1.0
    for t in sorted(asked):
        if t >= fresh:
            misses, fresh = misses + 1, t + ttl
    return misses / span


pops, rate, ttl = 100, 0.1, 60
edge = miss_rate(rate, ttl)
print(f"edge_hit_percent = {100 * (1 - edge / rate)}")
print(f"edge_origin_per_s = {pops * edge}")
up = miss_rate(pops * edge, ttl)
assert abs(shield(rate, pops, ttl) / up - 1) < 0.1
print(f"shield_origin_per_s = {up}")
print(f"shield_hit_percent = {100 * (1 - up / (pops * rate))}")

# ---- news site of the bank
articles, total, pops = 5_000, 40_000, 200
one = total / articles / pops
print(f"news_rate_per_pop = {one}")
for ttl in (30, 300):
    m = miss_rate(one, ttl)
    print(f"news_hit_{ttl}_percent = {100 * (1 - m / one)}")
    print(f"news_origin_{ttl} = {m * pops * articles}")
    inflow = m * pops
    print(f"news_shield_{ttl} = {articles * miss_rate(inflow, ttl)}")
print(f"news_origin_gb_per_s = {miss_rate(one, 30) * pops * articles * 60e3 / 1e9}")
# the mean load is half of the peak; the hit ratio falls with it
half = miss_rate(one / 2, 30)
price = 60e3 * 86_400 * 30 / 1e9 * fact("internet_egress_usd_per_gb")
print(f"news_mean_hit_percent = {100 * (1 - half / (one / 2))}")
print(f"news_mean_origin = {half * pops * articles}")
print(f"news_egress_usd_month = {half * pops * articles * price}")
print(f"news_shield_usd_month = {articles * miss_rate(half * pops, 30) * price}")
assert half > miss_rate(one, 30) / 2  # concave in the load
print(f"news_vcpu_plain = {miss_rate(one, 30) * pops * articles * 0.02}")
print(f"news_vcpu_shield = {articles * miss_rate(miss_rate(one, 30) * pops, 30) * 0.02}")
print(f"news_purge_per_s = {200 * (1 + 0) / 3600 * pops}")
print(f"news_purge_shield_per_s = {200 / 3600}")
# misses are concave in the rate, so equal popularity is the worst case
weights = 1 / np.arange(1, articles + 1)
zipf = total * weights / weights.sum() / pops
skewed = (zipf / (1 + zipf * 30)).sum() * pops
print(f"news_zipf_origin = {skewed}")
assert skewed < miss_rate(one, 30) * pops * articles

# ---- regions
full, target = 4_000, 0.7
per_host = full * target
demand = {"eu": 135_000, "na": 105_000, "as": 60_000}  # 15 % of 0.9, 0.7, 0.4 M
assert all(abs(v - 0.15 * w * 1e6) < 1e-6 for v, w in zip(demand.values(), (0.9, 0.7, 0.4)))
alone = {k: math.ceil(v / per_host) for k, v in demand.items()}
print(f"flag_dynamic = {sum(demand.values())}")
print(f"flag_per_host = {per_host:g}")
print(f"flag_alone = {sum(alone.values())}")
near = math.ceil((demand["eu"] + demand["na"]) / per_host)
print(f"flag_near = {near}")
asia = alone["as"]
print(f"flag_asia = {asia}")
print(f"flag_total = {2 * near + asia}")
print(f"flag_extra_percent = {100 * ((2 * near + asia) / sum(alone.values()) - 1)}")
pair = math.ceil(sum(demand.values()) / per_host / 2)
for gone in range(3):
    assert pair * 2 * per_host >= sum(demand.values())
print(f"flag_equal_each = {pair}")
print(f"flag_equal_total = {3 * pair}")
print(f"flag_saved_hosts = {2 * near + asia - 3 * pair}")
print(f"flag_saved_usd_month = {(2 * near + asia - 3 * pair) * 16 * fact('vcpu_usd_per_hour') * 720:g}")
print(f"flag_cdn_loss_factor = {2e6 / sum(demand.values())}")
print(f"flag_shift_percent = {100 * demand['eu'] / sum(demand.values()):g}")
for regions in (2, 3, 4):
    print(f"spare_factor_{regions} = {regions / (regions - 1)}")
    print(f"calm_use_{regions}_percent = {100 * 0.8 * (regions - 1) / regions}")

hosts = math.ceil(1.2e6 / (2_000 * 0.8) / 2)
print(f"small_each = {hosts}")
print(f"small_total = {3 * hosts}")
print(f"small_use_percent = {100 * 1.2e6 / (3 * hosts * 2_000)}")

# ---- the worked example
print(f"ex_dynamic_total = {0.2 * 300_000 * 3 / 3:g}")
need = math.ceil(60_000 / (1_500 * 0.75) / 2)
print(f"ex_each = {need}")
print(f"ex_total = {3 * need}")
print(f"ex_plain_total = {3 * math.ceil(20_000 / (1_500 * 0.75))}")
print(f"ex_calm_percent = {100 * 20_000 / (need * 1_500)}")
print(f"ex_after_percent = {100 * 30_000 / (need * 1_500)}")
print(f"ex_hit_drop_load = {0.3 * 300_000:g}")
print(f"ex_hit_drop_factor = {0.3 / 0.2}")
print(f"ex_hit_drop_after_percent = {100 * 45_000 / (need * 1_500)}")

# ---- health checks: interval 5 s, timeout 2 s, three failures
die = r.uniform(0, 5, 200_000)  # moment of death after a passed check
found = 15 + 2 - die
print(f"check_worst_s = {15 + 2}")
print(f"check_mean_s = {15 + 2 - 2.5}")
assert abs(found.mean() - 14.5) < 0.02
print(f"check_mean_lost = {20_000 / 40 * 14.5:g}")
print(f"passive_ms = {5 / (20_000 / 40) * 1e3:g}")

# ---- an empty host under exact least-in-flight
print(f"herd_ms = {20 / 10_000 * 1e3:g}")
print(f"herd_factor = {10_000 / (10_000 / 50):g}")

# ---- meshes of connections
print(f"mesh_connections = {500 * 800}")
print(f"mesh_subset = {500 * 20}")
print(f"mesh_per_backend = {500 * 20 / 800}")

# ---- a rolling deploy
per, hosts = 12_000 / 60, 60
print(f"deploy_lost_host = {per * 6 + per * 0.15:g}")
print(f"deploy_lost_all = {(per * 6 + per * 0.15) * hosts:g}")
print(f"deploy_minutes = {20 * (15 + 20 + 30) / 60}")
print(f"deploy_rise_percent = {100 * (60 / 57 - 1)}")
print(f"deploy_drain_s = {6 + 4}")
print(f"deploy_cold_share_percent = {100 * 50 / 200:g}")

# ---- sidecars
print(f"side_vcpu = {1_200 * 0.2:g}")
print(f"side_usd = {1_200 * 0.2 * fact('vcpu_usd_per_hour') * 720:g}")
print(f"side_ms = {5 * 1:g}")
print(f"side_share_percent = {100 * 5 / 120}")
print(f"side_memory_gb = {1_200 * 60e6 / 1e9:g}")

# ---- the deep check that removed a fleet
print(f"fleet_needed = {math.ceil(16_000 / 300)}")
print(f"fleet_use_percent = {100 * 16_000 / (80 * 300)}")
print(f"fleet_out_s = {3 * 5 + 2}")
print(f"fleet_first_factor = {16_000 / 300}")
print(f"fleet_panic_hosts = {80 * 0.5:g}")
print(f"fleet_open_rps = {16_000 * 0.7:g}")

# ---- a region dies and caches are cold
own, other_miss = 100_000 * 0.04, 100_000 * 0.6
limit = 12_000 * 0.85
share = (limit - own) / other_miss
print(f"cold_db = {own + other_miss:g}")
print(f"cold_factor = {(own + other_miss) / 12_000}")
print(f"cold_limit = {limit:g}")
print(f"cold_share_percent = {100 * share}")
print(f"cold_misses = {limit - own:g}")
absent = 12e6
print(f"cold_fill_min = {absent / (limit - own) / 60}")
left, t, admitted = absent, 0, []
while left > 0 and len(admitted) < 10_000:  # misses are held at the limit, hits follow
    p = 0.6 * left / absent
    admitted.append(min(1.0, (limit - own) / (100_000 * p)))
    left -= min(limit - own, 100_000 * p)
    if admitted[-1] >= 1:
        break
print(f"cold_all_admitted_min = {len(admitted) / 60}")
print(f"cold_warm_mbit = {4_000 * 2e3 * 8 / 1e6:g}")
print(f"cold_memory_gb = {12e6 * 2e3 / 1e9:g}")

# ---- pages for people who are known
print(f"page_a_vcpu = {30_000 * 0.06:g}")
print(f"page_b_vcpu = {30_000 * 0.05 * 0.06 + 6_000 * 0.005:g}")
print(f"page_a_usd = {30_000 * 0.06 / 0.6 * fact('vcpu_usd_per_hour') * 720 / 2:g}")
print(f"page_b_usd = {(30_000 * 0.05 * 0.06 + 6_000 * 0.005) / 0.6 * fact('vcpu_usd_per_hour') * 720 / 2:g}")
print(f"page_a_ms = {80 + 60}")
print(f"page_b_ms = {20}")
print(f"page_b_name_ms = {20 + 80 + 5}")
print(f"page_c_ms = {20 + 60 + 5:g}")
print(f"leak_responses = {500 * 60}")
print(f"leak_logged_in = {500 * 60 * 0.2:g}")
