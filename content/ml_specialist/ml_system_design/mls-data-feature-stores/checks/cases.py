"""Numbers of the longer cases: erasure, a replayed stream, consolidation."""
from math import exp

# Erasure: 300 TB in 300,000 files of 1 GB, 365 days; 400 requests a day; each person in 250 files; 5 dollars per TB rewritten.
files, per_person, per_day, usd_tb = 300_000, 250, 400, 5


def touched(files, per_person, requests):
    share = 1 - (1 - per_person / files) ** requests
    assert abs(share - (1 - exp(-per_person * requests / files))) < 0.002
    return share


daily = touched(files, per_person, per_day)
print(f"erase_daily_share_percent = {100 * daily}")
print(f"erase_daily_tb = {daily * files / 1e3}")
print(f"erase_daily_tb_month = {30 * daily * files / 1e3}")
print(f"erase_daily_usd_month = {30 * daily * files / 1e3 * usd_tb}")
monthly = touched(files, per_person, 30 * per_day)
print(f"erase_monthly_tb = {monthly * files / 1e3}")
print(f"erase_monthly_usd = {monthly * files / 1e3 * usd_tb}")
short = 300 * 60 / 365
print(f"erase_short_tb = {short}")
print(f"erase_short_usd = {short * usd_tb}")
print(f"erase_short_twice_usd = {2 * short * usd_tb}")
print(f"erase_keys_gb = {80e6 * 32 / 1e9}")

# A stream replayed three hours: 12M users, 5 % active in them, 0.9 orders of 2.2 counted twice.
users, active, twice, mean = 12e6, 0.05, 0.9, 2.2
print(f"replay_users = {users * active}")
print(f"replay_factor = {1 + twice / mean}")
print(f"replay_mean_shift_percent = {100 * active * twice / mean}")
events = 7 * 40e6
print(f"replay_events_millions = {events / 1e6}")
print(f"replay_hours = {events / 20_000 / 3600}")
print(f"replay_live_per_s = {40e6 / 86_400}")
print(f"replay_dedupe_mb_day = {40e6 * 16 / 1e6}")
print(f"replay_wait_cost_kusd = {7 * 18}")
assert events / 20_000 / 3600 < 5

# Consolidation: 600 features, 180 read in 90 days, 40 by two teams or more; three days of work each, 230 days a year.
ey = 250
for name, n in (("all", 600), ("live", 180), ("shared", 40)):
    years = n * 3 / 230
    print(f"move_{name}_years = {years}")
    print(f"move_{name}_kusd = {years * ey}")
saved = (4.5 - 2.0) * ey - 400
print(f"move_saved_kusd_year = {saved}")
print(f"move_all_payback_years = {600 * 3 / 230 * ey / saved}")
print(f"move_live_payback_years = {180 * 3 / 230 * ey / saved}")
print(f"move_dead_percent = {100 * (1 - 180 / 600)}")
assert 600 * 3 / 230 * ey / saved > 5 > 180 * 3 / 230 * ey / saved
