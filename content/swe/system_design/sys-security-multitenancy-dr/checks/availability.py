"""Availability in series and in parallel, with common causes: formulas beside an enumeration and a simulation."""
import itertools
import math

import numpy as np
from facts import fact

MONTH = 30 * 24 * 60  # minutes


def series(parts):
    return math.prod(parts)


def parallel(part, n):
    return 1 - (1 - part) ** n


# enumerate every combination of up and down: the formulas are only shorthand
def enumerate_up(parts, works):
    total = 0.0
    for state in itertools.product((0, 1), repeat=len(parts)):
        p = math.prod(a if s else 1 - a for a, s in zip(parts, state))
        total += p * works(state)
    return total


five = [0.9995] * 5
assert abs(series(five) - enumerate_up(five, all)) < 1e-12
print(f"series_percent = {100 * series(five)}")
print(f"series_minutes = {MONTH * (1 - series(five))}")
six = [0.9999] * 6
print(f"series_six_percent = {100 * series(six)}")
print(f"series_six_minutes = {MONTH * (1 - series(six))}")
pair = [0.995] * 2
assert abs(parallel(0.995, 2) - enumerate_up(pair, any)) < 1e-12
print(f"one_minutes = {MONTH * 0.005}")
print(f"pair_percent = {100 * parallel(0.995, 2)}")
print(f"pair_minutes = {MONTH * (1 - parallel(0.995, 2))}")
q99 = parallel(0.99, 2)
print(f"pair99_percent = {100 * q99}")
print(f"q1_chain_percent = {100 * 0.999 * 0.999 * q99}")
print(f"q1_minutes = {MONTH * (1 - 0.999 * 0.999 * q99)}")

# common cause: a share beta of each site's downtime strikes both
q, beta = 0.005, 0.05
own, common = (1 - beta) * q, beta * q
down = 1 - (1 - common) * (1 - own * own)
r = np.random.default_rng(11)
n = 4_000_000
both = (r.random(n) < common) | ((r.random(n) < own) & (r.random(n) < own))
assert abs(both.mean() - down) < 5 * math.sqrt(down / n)
print(f"common_percent = {100 * (1 - down)}")
print(f"common_minutes = {MONTH * down}")
print(f"common_times = {down / q ** 2}")
# failover that takes 15 min and works nine times of ten
events = 2  # regional events a year, 4 h each without failover
plain = events * 240
drilled = events * (0.9 * 15 + 0.1 * 240)
print(f"plain_minutes_year = {plain}")
print(f"failover_minutes_year = {drilled}")
print(f"failover_percent = {100 * (1 - drilled / (365 * 24 * 60))}")
print(f"failover_always_minutes_year = {events * 15}")
print(f"unreliable_share_percent = {100 * events * 0.1 * 240 / drilled}")

# ---- shuffle shards
workers, hand = 8, 2
combos = math.comb(workers, hand)
print(f"shuffle_combos = {combos}")
mine = (0, 1)
others = list(itertools.combinations(range(workers), hand))
print(f"shuffle_same_percent = {100 * sum(o == mine for o in others) / len(others)}")
print(f"shuffle_touch_percent = {100 * sum(bool(set(o) & set(mine)) for o in others) / len(others)}")
big = math.comb(16, 3)
print(f"shuffle16_combos = {big}")
print(f"shuffle16_same_percent = {100 / big}")

# ---- cells of the flagship
rps, whale, cell = 30_000, 0.40, 3_000
print(f"whale_rps = {rps * whale:g}")
print(f"whale_cells = {math.ceil(rps * whale / cell)}")
print(f"pool_cells = {math.ceil(rps * (1 - whale) / cell)}")
print(f"cell_share_percent = {100 * cell / rps}")
print(f"whale_double_percent = {100 * (1 + whale)}")

# ---- tenancy money: 2,000 tenants
tenants, floor, pooled = 2_000, 180, 30_000
print(f"silo_kusd = {tenants * floor / 1e3}")
print(f"pool_kusd = {pooled / 1e3}")
print(f"bridge_kusd = {(pooled + 20 * 2_500) / 1e3}")
print(f"silo_per_tenant_usd = {floor}")
print(f"pool_per_tenant_usd = {pooled / tenants}")
print(f"premium_break_even_usd = {20 * 2_500 / 20}")
print(f"migration_hours = {tenants * 6 / 60}")
print(f"migration_percent = {100 * (1 - 0.999 ** tenants)}")

# ---- audit
events_s, size = 20_000, 600
print(f"audit_mb_s = {events_s * size / 1e6}")
print(f"audit_tb_day = {events_s * size * 86_400 / 1e12}")
year = events_s * size * 86_400 * 365 / 1e12
print(f"audit_tb_year = {year}")
packed = year / 8
print(f"audit_packed_tb = {packed}")
print(f"audit_kusd_month = {packed * 1e3 * fact('object_storage_usd_per_gb_month') / 1e3}")

# ---- tokens
print(f"token_mean_min = {15 / 2}")
print(f"token_refresh_s = {200_000 / (15 * 60)}")
print(f"session_reads = {50_000}")
life = np.random.default_rng(2).uniform(0, 15, 400_000)
assert abs(life.mean() - 7.5) < 0.05
print(f"authz_cache_cut = {1 / (1 - 0.97)}")
