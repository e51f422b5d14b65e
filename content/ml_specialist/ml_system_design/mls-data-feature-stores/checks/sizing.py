"""Online store, lookups, logs, backfill, deletion, and three years of money."""
from math import exp

from facts import fact

# Online store: 200M users, 40 scalars of 8 bytes, one vector of 64 fp16.
users, scalars, dim = 200e6, 40, 64
payload = scalars * 8 + dim * 2
overhead = 100
row = payload + overhead
print(f"row_payload_bytes = {payload}")
print(f"row_bytes = {row}")
raw = users * row
print(f"online_raw_gb = {raw / 1e9}")
fleet = raw * 2 / 0.7
print(f"online_fleet_gb = {fleet / 1e9}")
cells = users * ((scalars) * (8 + overhead) + dim * 2 + overhead)
print(f"cells_row_bytes = {cells / users}")
print(f"cells_raw_gb = {cells / 1e9}")
print(f"cells_factor = {cells / raw}")
assert cells > 5 * raw

# Lookups: 20,000 requests/s at peak, one user row and 500 item rows each.
req, items = 20_000, 500
print(f"item_reads_millions = {req * items / 1e6}")
print(f"item_read_gb_per_s = {req * items * 400 / 1e9}")
print(f"item_copy_gb = {20e6 * 400 / 1e9}")
print(f"user_read_gbit_per_s = {req * row * 8 / 1e9}")
print(f"item_read_gbit_per_s = {req * items * 400 * 8 / 1e9}")
print(f"item_read_nodes = {req * items / 200_000}")     # 200,000 point reads a second from one node
assert req * row * 8 / 1e9 < 0.01 * fact("server_nic_gbit_per_s")   # user rows are no burden
for shards in (1, 8, 32):
    print(f"slow_shard_{shards}_percent = {100 * (1 - 0.99 ** shards)}")

# Logging of features: mean 8,000 requests/s, 240 bytes for one scored item.
mean = 8000
print(f"log_all_tb_day = {mean * 500 * 240 * 86_400 / 1e12}")
print(f"log_shown_tb_day = {mean * 20 * 240 * 86_400 / 1e12}")
shown = mean * 20 * 240 * 86_400
sample = mean * 0.01 * 480 * 240 * 86_400
print(f"log_shown_and_sample_tb_day = {(shown + sample) / 1e12}")
print(f"log_quarter_usd_month = {(shown + sample) / 4 * 90 / 1e9 * fact('object_storage_usd_per_gb_month')}")

# Materialization: the whole table each night against changed rows.
print(f"write_all_rows_per_s = {users / (2 * 3600)}")
print(f"write_changed_rows_per_s = {0.15 * users / (2 * 3600)}")

# Training table: a billion label rows, 100 features of 4 bytes.
print(f"training_table_gb = {1e9 * 100 * 4 / 1e9}")
# History of a daily snapshot of all users for two years, against changes only (15 % a day).
print(f"snapshots_tb = {users * payload * 730 / 1e12}")
print(f"changes_tb = {users * payload * 730 * 0.15 / 1e12}")
print(f"snapshots_usd_month = {users * payload * 730 / 1e9 * fact('object_storage_usd_per_gb_month')}")

# Deletion: 1,000 users a day in 700 TB of logs, spread over 700,000 files of 1 GB.
files, per_user = 700_000, 300                            # files that hold rows of one user
touched = files * (1 - (1 - per_user / files) ** 1000)
assert abs(touched / (files * (1 - exp(-0.3 * 10 / 7))) - 1) < 0.01
print(f"delete_daily_files_percent = {100 * touched / files}")
monthly = files * (1 - (1 - per_user / files) ** 30_000)
print(f"delete_monthly_files_percent = {100 * monthly / files}")
print(f"delete_rewrite_ratio = {30 * touched / monthly}")
print(f"delete_daily_pb_month = {30 * touched / 1e6}")
print(f"delete_monthly_pb = {monthly / 1e6}")
print(f"shred_keys_gb = {users * 32 / 1e9}")

# Three years for a team of 8: an engineer-year costs 250 thousand dollars.
ey = 250
build = 1.5 * ey + 3 * 0.75 * ey
buy = 0.25 * ey + 3 * (96 + 0.25 * ey)
without = 0.25 * ey + 3 * 0.3 * ey
print(f"build_kusd = {build}")
print(f"buy_kusd = {buy}")
print(f"without_kusd = {without}")
assert without < buy < build
print(f"without_tie_years = {(buy - 0.25 * ey) / (3 * ey)}")
# Duplicated work: each further team re-makes shared features, 0.15 engineer-years a year without a platform.
extra = 0.15 * ey * 3
even = (buy - without) / extra
print(f"team_extra_kusd = {extra}")
print(f"break_even_teams = {even}")
print(f"build_break_even_teams = {(build - without) / extra}")

# Question: delivery service. 30M users, 25 scalars; 400,000 shops, 60 scalars; peak 6,000 requests/s, 200 shops each.
u_row, s_row = 25 * 8 + 100, 60 * 8 + 100
print(f"q_user_row_bytes = {u_row}")
print(f"q_user_gb = {30e6 * u_row / 1e9}")
print(f"q_shop_mb = {400e3 * s_row / 1e6}")
print(f"q_shop_row_bytes = {s_row}")
print(f"q_fleet_gb = {30e6 * u_row * 2 / 0.7 / 1e9}")
print(f"q_shop_reads_millions = {6000 * 200 / 1e6}")
print(f"q_shop_read_gbit = {6000 * 200 * s_row * 8 / 1e9}")
print(f"q_slow_16_percent = {100 * (1 - 0.99 ** 16)}")
print(f"q_update_rows_per_s = {400e3 / 60}")
print(f"q_update_mb_per_s = {400e3 / 60 * 180 / 1e6}")
print(f"q_update_full_mb_per_s = {400e3 / 60 * s_row / 1e6}")
print(f"q_log_tb_day = {2500 * 20 * 85 * 4 * 86_400 / 1e12}")
print(f"q_log_all_tb_day = {2500 * 200 * 85 * 4 * 86_400 / 1e12}")
