"""Sizes of the ad service: traffic, ranking, tables, training stream, segments that can be checked."""
from math import ceil, exp, log, sqrt

from facts import fact

DAY, MONTH = 86_400, 30 * 86_400
peak, mean, ctr, cvr, ecpm = 1e6, 0.6e6, 0.01, 0.02, 1.0
views = mean * DAY
clicks = views * ctr
print(f"views_billions = {views / 1e9}")
print(f"clicks_millions = {clicks / 1e6}")
print(f"conversions_millions = {clicks * cvr / 1e6}")
revenue_day = views * ecpm / 1000
print(f"revenue_day_musd = {revenue_day / 1e6}")
print(f"one_percent_year_musd = {revenue_day * 365 * 0.01 / 1e6}")

# Heavy ranker: 64 fields of 32 numbers, 2 low-rank cross layers, a chain of matrices with 3 outputs.
width = 64 * 32
cross = 2 * (2 * width * 256 + 2 * 256 * width)
chain = 2 * (width * 512 + 512 * 256 + 256 * 3)
flops = cross + chain
print(f"cross_mflop = {cross / 1e6}")
print(f"chain_mflop = {chain / 1e6}")
print(f"candidate_mflop = {flops / 1e6}")
scores = 200 * peak
print(f"scores_millions_per_s = {scores / 1e6}")
print(f"ranking_pflop_per_s = {scores * flops / 1e15}")
gpus = scores * flops / (0.1 * fact("h100_bf16_dense_tflops") * 1e12)
print(f"gpus_full_load = {gpus}")
bought = 3 * ceil(gpus / 2 / 0.6 / 8) * 8
print(f"gpus_bought = {bought}")
rows = 24 * 200 + 40
print(f"rows_per_request = {rows}")
print(f"row_reads_billions_per_s = {rows * peak / 1e9}")
print(f"row_bytes_gb_per_s = {rows * peak * 64 / 1e9}")
hbm = fact("h100_hbm_tb_per_s") * 1e12
print(f"row_hbm_share_percent = {100 * rows * peak * 64 / (bought * hbm)}")

# Tables: 2B user rows, 2B hashed crosses, 50M others, 32 numbers.
table_rows = 2e9 + 2e9 + 50e6
serve = table_rows * 32 * 2
train = table_rows * (32 * 4 + 4)
print(f"tables_serve_gb = {serve / 1e9}")
print(f"tables_train_gb = {train / 1e9}")
print(f"tables_train_adam_gb = {table_rows * 32 * 4 * 3 / 1e9}")
host = 8 * fact("h100_hbm_gb")
print(f"host_hbm_gb = {host}")
for name, n, m in (("equal", 1, 1), ("five", 5, 1), ("tenth", 1, 10)):
    print(f"share_colliding_{name}_percent = {100 * (1 - exp(-n / m))}")

# Training stream.
w = 0.05
kept = ctr + (1 - ctr) * w
print(f"kept_percent = {100 * kept}")
print(f"examples_thousands_per_s = {mean * kept / 1e3}")
print(f"train_tflop_per_s = {3 * flops * mean * kept / 1e12}")
print(f"positives_in_kept_percent = {100 * ctr / kept}")
print(f"log_tb_per_day = {views * 300 / 1e12}")
print(f"log_kept_tb_per_day = {views * kept * 2000 / 1e12}")

# Clicks needed to see 2 %.
need = (1.96 / 0.02) ** 2
need4 = (4 / 0.02) ** 2
print(f"clicks_for_2_percent = {need}")
print(f"views_for_2_percent_thousands = {need / ctr / 1e3}")
print(f"clicks_for_2_percent_z4 = {need4}")
print(f"se_1000_clicks_percent = {100 / sqrt(1000)}")
K = 1_000_000
H = sum(1 / r for r in range(1, K + 1))
print(f"checkable_day = {clicks / H / need4}")
print(f"checkable_hour = {clicks / 24 / H / need4}")
top = int(clicks / H / need4)
print(f"checkable_share_percent = {100 * (log(top) + 0.5772) / H}")
print(f"false_alarms_hour_z196 = {0.05 * 1000}")
print(f"false_alarms_day_z4 = {1000 * 24 * 6.334e-5}")

# Exploration of new ads.
need_clicks = (1.96 / 0.2) ** 2
per_ad = need_clicks / ctr
print(f"explore_clicks = {need_clicks}")
print(f"explore_views = {per_ad}")
print(f"explore_usd_per_ad = {per_ad * ecpm / 1000}")
print(f"explore_musd_day = {200e3 * per_ad * ecpm / 1000 / 1e6}")
print(f"explore_share_percent = {100 * 200e3 * per_ad / views}")

# Frequency caps and budget slices.
print(f"caps_gb = {500e6 * 20 * 16 / 1e9}")
print(f"overspend_usd = {5 * 10}")
latency = [12, 15, 20, 8, 25, 5, 5]
print(f"latency_sum_ms = {sum(latency)}")
assert sum(latency) <= 100 and serve / 1e9 < host, "inside the budget, inside one host"
ranking_usd = bought * 720 * fact("h100_usd_per_hour")
print(f"ranking_usd_month_thousands = {ranking_usd / 1e3}")
print(f"revenue_month_musd = {revenue_day * 30 / 1e6}")
print(f"ranking_cents_per_million_requests = {100 * ranking_usd / (mean * MONTH / 1e6)}")
print(f"join_state_full_gb = {mean * 600 * 2000 / 1e9}")
print(f"join_state_ids_gb = {mean * 600 * 40 / 1e9}")
