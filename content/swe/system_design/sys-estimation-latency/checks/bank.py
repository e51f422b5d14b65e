"""Numbers of the bank that no other check derives."""
import math

from facts import fact

# q01: copy 3 TiB through a 25 Gbit/s port at 80 %
seconds = 3 * 2 ** 40 * 8 / (25e9 * 0.8)
print(f"copy_s = {seconds}")
print(f"copy_min = {seconds / 60}")
print(f"copy_bits_tbit = {3 * 2 ** 40 * 8 / 1e12}")
# q02: pool of 200 connections, 25 ms each: let every connection work back to back for 100 s
done = 200 * int(100 / 0.025)
print(f"pool_limit_per_s = {done / 100}")
assert abs(done / 100 * 0.025 - 200) < 1e-6
# q06: store or compute thumbnails
vcpu, gb_month = fact("vcpu_usd_per_hour"), fact("object_storage_usd_per_gb_month")
store = 50_000 * gb_month
each = 0.040 / 3600 * vcpu / 0.6
print(f"thumb_store_usd = {store}")
print(f"thumb_compute_usd = {200e6 * each}")
print(f"thumb_usd_per_million = {1e6 * each}")
even = store / each
print(f"thumb_break_even_billions = {even / 1e9}")
print(f"thumb_margin = {even / 200e6}")
assert abs(even * each - store) < 1e-6 * store
# q07: audit
rate = 2e6 / 10
print(f"audit_rate_per_s = {rate}")
print(f"audit_mb_per_s = {rate * 1e3 / 1e6}")
print(f"audit_gbit_per_s = {rate * 1e3 * 8 / 1e9}")
print(f"audit_peak_gbit_per_s = {3 * rate * 1e3 * 8 / 1e9}")
print(f"audit_day_tb = {rate * 1e3 * 86_400 / 1e12}")
print(f"audit_month_tb = {30 * rate * 1e3 * 86_400 / 1e12}")
# q10: where the index lives
reads = 40_000 * 8
print(f"index_reads_per_s = {reads}")
print(f"index_gb_per_s = {reads * 4096 / 1e9}")
nvme_us, dram_ns = fact("nvme_random_read_us"), fact("dram_access_ns")
zone, cross = fact("same_zone_rtt_ms"), fact("cross_zone_rtt_ms")
print(f"index_memory_ms = {zone + 8 * dram_ns / 1e6:.4f}")
print(f"index_nvme_ms = {zone + 8 * nvme_us / 1e3}")
print(f"index_remote_ms = {zone + 8 * (cross + nvme_us / 1e3)}")
print(f"index_nvme_in_flight = {reads * nvme_us / 1e6}")
print(f"index_drives = {2 * 20 / 8}")
print(f"index_drive_load_percent = {100 * reads / (5 * 400_000)}")
print(f"index_worst_ms = {zone + 8 * 0.5}")
print(f"index_late_percent = {8 * 0.1}")
memory, drive, remote = 2 * 20_000 * 9.0, 2 * 20_000 * 0.10, 20_000 * 0.08
print(f"index_memory_usd_thousands = {memory / 1e3}")
print(f"index_nvme_usd_thousands = {drive / 1e3}")
print(f"index_remote_usd_thousands = {remote / 1e3}")
lookups = 40_000 / 3 * 30 * 86_400 / 1e6
print(f"index_lookups_millions = {lookups}")
print(f"index_memory_usd_per_million = {memory / lookups}")
print(f"index_nvme_usd_per_million = {drive / lookups}")
print(f"index_remote_levels = {math.floor((5 - zone) / (cross + nvme_us / 1e3))}")


def erlang_c(c, a):
    b = 1.0
    for k in range(1, c + 1):
        b = a * b / (k + a * b)
    return b / (1 - (a / c) * (1 - b))


# q11: half the fleet
busy = 2_400 * 0.032
print(f"fleet_busy = {busy}")
print(f"fleet_rho_percent = {100 * busy / 192}")
print(f"fleet_half_percent = {100 * busy / 96}")
print(f"fleet_half_zone_loss_percent = {100 * busy / 64}")
print(f"fleet_client_in_flight = {2_400 * 0.045}")
print(f"fleet_gap_in_flight = {2_400 * 0.045 - busy}")
a = 8 * busy / 192
print(f"fleet_host_wait_chance_percent = {100 * erlang_c(8, a)}")
print(f"fleet_host_wait_ms = {erlang_c(8, a) / (8 - a) * 32}")
assert abs(a - 3.2) < 1e-9
keep = busy / 0.8 * 3 / 2
print(f"fleet_keep_workers = {keep}")
print(f"fleet_keep_hosts = {math.ceil(keep / 8)}")
print(f"fleet_keep_normal_percent = {100 * busy / 144}")
print(f"fleet_saved_percent = {100 * (1 - 144 / 192)}")
a80 = 8 * 0.8
print(f"fleet_wait80_ms = {erlang_c(8, a80) / (8 - a80) * 32}")
print(f"fleet_saved_usd_per_month = {6 * 8 * vcpu * 720}")
# q12: a page across the ocean
ocean = fact("transatlantic_rtt_ms")
print(f"page_today_ms = {5 * ocean + 40}")
print(f"page_moved_ms = {ocean + 4 * zone + 40}")
print(f"page_local_ms = {5 * zone + 40}")
print(f"page_copy_usd = {40_000 * 0.02}")
change = 40_000 * 0.02 * 30
print(f"page_changes_usd = {change * 0.02}")
print(f"page_second_store_usd = {40_000 * gb_month}")
print(f"page_change_mbit_per_s = {40_000 * 0.02 * 8e3 / 86_400}")
print(f"page_eu_peak_per_s = {3 * 300e6 / 86_400}")
cores = 3 * 300e6 / 86_400 * 0.012 / 0.6
print(f"page_eu_cores = {cores}")
print(f"page_eu_compute_usd = {cores * vcpu * 720}")
print(f"page_catch_up_min = {6 * 3600 * (40_000 * 0.02 * 8 / 86_400) / (10 - 40_000 * 0.02 * 8 / 86_400) / 60}")
print(f"page_backlog_gb = {40_000 * 0.02 / 4}")
# the worst case of two parallel calls per step, p99 each, for the slow share
print(f"page_budget_left_ms = {200 - (ocean + 4 * zone + 40)}")
# q13: generation on accelerators
L = 200 * 6
print(f"gen_in_flight = {L}")
print(f"gen_full_devices = {L / 30}")
devices = math.ceil(L / 30 / 0.75)
print(f"gen_devices = {devices}")
month = devices * fact("h100_usd_per_hour") * 720
print(f"gen_usd_per_month = {month}")
mean = 200 / 2.5
requests = mean * 30 * 86_400
print(f"gen_requests_millions = {requests / 1e6}")
print(f"gen_usd_per_thousand = {1000 * month / requests}")
print(f"gen_mean_percent = {100 * mean * 6 / (devices * 30)}")
ideal = mean * 6 / 30 / 0.75
print(f"gen_elastic_devices = {ideal}")
print(f"gen_elastic_usd_per_thousand = {1000 * ideal * fact('h100_usd_per_hour') * 720 / requests}")
print(f"gen_spare_rps = {devices * 30 / 6 - 200}")
print(f"gen_spare_percent = {100 * (devices * 30 / 6 / 200 - 1)}")
# growth of the morning: 20 rps a minute, a device is ready after 6 min
need = 20 * 6
print(f"gen_lead_rps = {need}")
print(f"gen_lead_devices = {need * 6 / 30}")
# long answers: 10 s instead of 6
print(f"gen_long_in_flight = {200 * 10}")
print(f"gen_long_percent = {100 * 200 * 10 / (devices * 30)}")
print(f"gen_limit_rps_long = {devices * 30 / 10}")
# a queue of at most 2 s in front
print(f"gen_queue_limit = {devices * 30 / 6 * 2}")
print(f"gen_spare_slot_hours_share_percent = {100 - 100 * mean * 6 / (devices * 30)}")
backlog = 200 - devices * 30 / 10  # answers/s that cannot be served once answers take 10 s
queue = served = 0.0
for _ in range(60):  # second by second
    queue += 200 - devices * 30 / 10
assert abs(queue - 60 * backlog) < 1e-6
print(f"gen_backlog_per_s = {backlog}")
print(f"gen_backlog_minute = {queue}")
print(f"gen_backlog_wait_s = {queue / (devices * 30 / 10)}")
print(f"gen_queue_limit_long = {devices * 30 / 10 * 2}")
a53 = busy / 18
print(f"fleet_wait53_ms = {erlang_c(8, a53) / (8 - a53) * 32}")
# q05: a server with 20 ms of service
print(f"stretch_85_ms = {20 / 0.15}")
print(f"stretch_95_ms = {20 / 0.05}")
print(f"gen_valley_devices = {devices * (1 - mean * 6 / (devices * 30)) / 3}")
