"""Budgets, burn rates minute by minute, canaries by simulation, series and storage, and the sizes of the bank."""
import math

import numpy as np
from facts import fact

rng = np.random.default_rng(2)
month_min = 30 * 24 * 60

# ---- budgets and burn
for name, s in (("999", 0.999), ("9999", 0.9999)):
    print(f"budget_{name}_min = {(1 - s) * month_min}")
print(f"budget_q_min = {(1 - 0.9995) * 28 * 24 * 60}")
print(f"burn_q_percent = {100 * 10 * 3 / (28 * 24)}")
for name, share, hours in (("1h", 0.02, 1), ("6h", 0.05, 6), ("3d", 0.10, 72)):
    print(f"burn_{name} = {share * 720 / hours:g}")


def detect(e, burn=14.4, slo=0.999, window=3600):
    """Seconds until the mean of the window passes the limit, second by second."""
    limit, bad, t = burn * (1 - slo) * window, 0.0, 0
    while bad < limit - 1e-9 and t < 10 * window:
        t += 1
        bad = e * min(t, window)
    return t


for e, name, unit in ((1.0, "full_s", 1), (0.10, "10_min", 60), (0.02, "2_min", 60)):
    exact = 3600 * 14.4 * 0.001 / e
    assert abs(detect(e) - exact) <= 1
    used = exact / 60 * e / ((1 - 0.999) * month_min)
    assert abs(used - 0.02) < 1e-9, "two per cent of the budget at the moment of the page"
    print(f"detect_{name} = {exact / unit}")
print(f"detect_3_percent_min = {3600 * 14.4 * 0.001 / 0.03 / 60}")
print(f"detect_06_h = {6 * 6 * 0.001 / 0.008}")
assert detect(0.008) >= 36_000, "burn 8 never reaches 14.4"
low = 1 - (1 - 0.0005) ** 60
print(f"low_traffic_percent = {100 * low}")
print(f"low_traffic_pages = {low * 720}")
sim = (rng.binomial(60, 0.0005, 400_000) > 0).mean()
assert abs(sim - low) < 0.002
print(f"one_failure_percent = {100 / 60}")
print(f"limit_percent = {100 * 14.4 * 0.001:g}")

# ---- series
print(f"series_pods = {40 * 5 * 14 * 300}")
print(f"series_no_pods = {40 * 5 * 14}")
print(f"series_customer = {40 * 5 * 14 * 10_000 / 1e6:g}")
print(f"q_series = {25 * 6 * 12 * 400}")
print(f"q_series_no_pod = {25 * 6 * 12}")
print(f"q_memory_gb = {25 * 6 * 12 * 400 * 4e3 * 3 / 1e9}")
series = 100e6
rate = series / 15
print(f"samples_m_per_s = {rate / 1e6}")
day = rate * 86_400 * 1.5
print(f"day_gb = {day / 1e9:g}")
print(f"head_tb = {series * 4e3 * 3 / 1e12:g}")
ingesters = math.ceil(series * 3 * 4e3 / (0.6 * 64e9))
print(f"ingesters = {ingesters}")
print(f"ingesters_zone = {math.ceil(ingesters / 3)}")
print(f"raw_30_tb = {day * 30 / 1e12}")
obj = fact("object_storage_usd_per_gb_month")
print(f"raw_30_usd = {day * 30 / 1e9 * obj}")
down_day = series * 288 * 12
print(f"down_day_gb = {down_day / 1e9:g}")
print(f"down_year_tb = {down_day * 365 / 1e12}")
print(f"down_year_usd = {down_day * 365 / 1e9 * obj}")
print(f"churn_millions = {100 * 0.2:g}")
mem_usd = (ingesters * 16) * fact("vcpu_usd_per_hour") * 720
print(f"ingest_usd = {mem_usd:g}")
print(f"query_samples_millions = {10_000 * 24 * 240 / 1e6:g}")
print(f"query_core_s = {10_000 * 24 * 240 / 20e6:g}")
print(f"query_down_core_s = {10_000 * 288 / 20e6}")
print(f"rules_per_s = {200_000 / 60}")
print(f"rules_cores = {200_000 / 60 * 0.006 / 0.5}")
total = mem_usd + day * 30 / 1e9 * obj + down_day * 365 / 1e9 * obj
print(f"platform_usd = {total}")
print(f"usd_per_1000_series = {total / series * 1e3}")
print(f"wire_mb_s = {rate * 12 / 1e6:g}")
print(f"tenant_share_percent = {100 * 60 / 100:g}")
print(f"mistake_millions = {3_000 * 5_000 / 1e6:g}")

# ---- canary
def size(p0, p1, za=2.326348, zb=1.281552):
    return ((za * math.sqrt(p0 * (1 - p0)) + zb * math.sqrt(p1 * (1 - p1))) / (p1 - p0)) ** 2


n = size(0.001, 0.002)
print(f"canary_n = {round(n)}")
print(f"canary_min = {n / 20 / 60}")
cut = n * 0.001 + 2.326348 * math.sqrt(n * 0.001 * 0.999)
false = (rng.binomial(round(n), 0.001, 400_000) > cut).mean()
power = (rng.binomial(round(n), 0.002, 400_000) > cut).mean()
assert 0.004 < false < 0.02 and 0.87 < power < 0.93, (false, power)
nq = size(0.005, 0.008)
print(f"canary_q_n = {round(nq)}")
print(f"canary_q_min = {nq / (4_000 * 0.01) / 60}")
print(f"canary_q_5_min = {nq / (4_000 * 0.05) / 60}")
rare = nq / (4_000 * 0.01 * 0.02) / 3600
print(f"canary_rare_h = {rare}")
n3 = size(0.005, 0.05)
print(f"canary_disaster_n = {round(n3)}")
print(f"canary_disaster_s = {n3 / 40}")


def at_least(c, n, p):
    return 1 - sum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(c))


few = next(n for n in range(1, 500) if at_least(4, n, 0.05) >= 0.90)
assert at_least(4, few, 0.005) <= 0.01 < at_least(3, few, 0.005)
print(f"canary_disaster_exact_n = {few}")
print(f"many_false_percent = {100 * (1 - 0.99**20)}")
n_b = size(0.005, 0.008, za=3.2905)
print(f"canary_bonferroni_n = {round(n_b)}")
print(f"canary_bonferroni_min = {n_b / 40 / 60}")
print(f"canary_harm = {nq * 0.003}")
print(f"full_harm = {4_000 * 20 * 60 * 0.003:g}")
print(f"full_disaster_harm = {4_000 * 20 * 60 * 0.045:g}")
print(f"canary_disaster_few = {n3 * 0.045}")
print(f"canary_disaster_harm = {40 * 60 * 0.045:g}")
print(f"exposure_canary = {0.025 * 25}")

# ---- traces
print(f"trace_seen_percent = {100 * (1 - 0.99**50)}")
print(f"tail_buffer_mb = {20_000 * 30 * 500 / 1e6:g}")
print(f"trace_q_seen_percent = {100 * (1 - 0.995**120)}")
print(f"trace_q_gb_day = {8_000 * 0.005 * 25 * 400 * 86_400 / 1e9}")
tail = (0.004 + 0.01 + 0.005) * 8_000 * 25 * 400 * 86_400 / 1e9
print(f"trace_q_tail_gb_day = {tail}")
print(f"trace_q_buffer_gb = {8_000 * 25 * 400 * 20 / 1e9}")
print(f"trace_q_all_tb_day = {8_000 * 25 * 400 * 86_400 / 1e12}")

# ---- worked example
total_req = 1_200 * month_min * 60
print(f"we_total_billion = {total_req / 1e9}")
print(f"we_budget_million = {total_req * 0.001 / 1e6}")
print(f"we_burn = {0.02 / 0.001:g}")
hour = 0.02 * 40 / 60
print(f"we_hour_percent = {100 * hour}")
print(f"we_more_s = {(0.0144 - hour) * 3600}")
failed = 1_200 * (2_400 * 0.02 + 180)
print(f"we_failed = {failed:g}")
used = failed / (total_req * 0.001)
print(f"we_budget_percent = {100 * used}")
print(f"we_canary_failed = {12 * 120 * 0.02:g}")
print(f"we_month_percent = {100 * used * 60 / 7}")

# ---- customers
reqs = 2e9
lost = 200 * 25_000 * 6 / 720
print(f"cust_lost = {lost}")
print(f"cust_allowed_million = {reqs * 0.001 / 1e6:g}")
print(f"cust_lost_percent = {100 * lost / reqs}")
print(f"cust_own_percent = {100 * (1 - 6 / 720)}")
cm = 200 * 360 / (5_000 * month_min)
print(f"cust_minutes_percent = {100 * cm}")
print(f"cust_budget_percent = {100 * cm / 0.001}")
print(f"cust_per_min = {25_000 / month_min}")
big = 0.4 * reqs * 1 / 720
print(f"big_lost_million = {big / 1e6}")
print(f"big_percent_budget = {100 * big / (reqs * 0.001)}")
print(f"big_minutes_budget_percent = {100 * (60 / (5_000 * month_min)) / 0.001}")
print(f"probes_per_s = {4_000 / 60}")

# ---- delivery platform
allatonce = 4 * 20
stage = 0.8 * 0.025 * 25 + 0.2 * 0.2 * 40
print(f"bad_per_day = {200 / 50:g}")
print(f"all_exposure = {allatonce}")
print(f"stage_each = {stage}")
print(f"stage_day = {4 * stage}")
print(f"exposure_factor = {20 / stage}")
print(f"all_month_min = {allatonce * 0.05 * 30:g}")
print(f"stage_month_min = {4 * stage * 0.05 * 30}")
better = 0.95 * 0.025 * 25 + 0.05 * 0.2 * 40
print(f"better_month_min = {4 * better * 0.05 * 30}")
print(f"duration_h = {0.5 + 0.75 + 1 + 1:g}")

# ---- the bill
logs, metrics, traces = 40_000 * 0.30 * 30, 40e6 / 1e3 * 6, 15_000 * 0.30 * 30
print(f"bill_logs = {logs:g}")
print(f"bill_metrics = {metrics:g}")
print(f"bill_traces = {traces:g}")
print(f"bill_total = {logs + metrics + traces:g}")
print(f"bill_year_musd = {12 * (logs + metrics + traces) / 1e6}")
l2 = 0.10 * logs + 0.9 * 40_000 * 30 / 5 * obj
m2, t2 = 0.30 * metrics, 0.06 * traces
print(f"new_logs = {l2:g}")
print(f"new_raw_usd = {0.9 * 40_000 * 30 / 5 * obj:g}")
print(f"new_metrics = {m2:g}")
print(f"new_traces = {t2:g}")
print(f"new_total = {l2 + m2 + t2:g}")
print(f"saved_year_musd = {12 * (logs + metrics + traces - l2 - m2 - t2) / 1e6}")
print(f"half_total = {(logs + metrics + traces) / 2:g}")
print(f"own_people = {8 * 15_000}")
