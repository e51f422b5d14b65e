"""Units, classes, the flagship, the worked example (a fraud check) and cost per unit."""
import math

from facts import fact

# ---- units
print(f"seconds_per_day = {24 * 60 * 60}")
print(f"day_rounding_percent = {100 * (1e5 / 86_400 - 1)}")
print(f"million_a_day_per_s = {1e6 / 86_400}")
print(f"seconds_per_year_millions = {365 * 86_400 / 1e6}")
for name, power in (("kib", 10), ("gib", 30), ("tib", 40), ("pib", 50)):
    print(f"drift_{name}_percent = {100 * (2 ** power / 10 ** (power * 3 // 10) - 1)}")
nic = fact("server_nic_gbit_per_s") / 8
print(f"nic_gb_per_s = {nic}")
print(f"poisson_100_percent = {100 * math.sqrt(100) / 100}")
print(f"poisson_10000_percent = {100 / math.sqrt(10_000)}")
print(f"burst_2_sigma_100 = {100 + 2 * math.sqrt(100)}")

# ---- classes
print(f"nvme_over_dram = {fact('nvme_random_read_us') * 1e3 / fact('dram_access_ns')}")
print(f"zone_over_nvme = {fact('same_zone_rtt_ms') * 1e3 / fact('nvme_random_read_us')}")
print(f"ocean_over_zone = {fact('transatlantic_rtt_ms') / fact('same_zone_rtt_ms')}")
print(f"ocean_over_dram = {fact('transatlantic_rtt_ms') * 1e6 / fact('dram_access_ns')}")
half = {
    "dram_kb": fact("dram_access_ns") * 1e-9 * fact("socket_dram_gb_per_s") * 1e9 / 1e3,
    "nvme_kb": fact("nvme_random_read_us") * 1e-6 * fact("nvme_read_gb_per_s") * 1e9 / 1e3,
    "zone_mb": fact("same_zone_rtt_ms") * 1e-3 * nic * 1e9 / 1e6,
    "ocean_gb": fact("transatlantic_rtt_ms") * 1e-3 * nic,
}
for name, value in half.items():
    print(f"half_size_{name} = {value}")
small = fact("nvme_random_read_us") * 1e-6 + 4096 / (fact("nvme_read_gb_per_s") * 1e9)
print(f"nvme_4k_transfer_us = {4096 / (fact('nvme_read_gb_per_s') * 1e9) * 1e6}")
assert small < 1.01 * fact("nvme_random_read_us") * 1e-6
km = 5_570  # New York to London along the great circle
fibre = 299_792 / 1.468  # km/s, refractive index of silica fibre
print(f"fibre_thousand_km_per_s = {fibre / 1e3}")
print(f"ocean_floor_ms = {2 * km / fibre * 1e3}")
assert 2 * km / fibre * 1e3 < fact("transatlantic_rtt_ms")
print(f"scan_tb_nvme_s = {1e12 / (fact('nvme_read_gb_per_s') * 1e9)}")
print(f"scan_tb_dram_s = {1e12 / (fact('socket_dram_gb_per_s') * 1e9)}")
print(f"scan_tb_net_s = {1e12 / (nic * 1e9)}")
print(f"drives_per_port = {nic / fact('nvme_read_gb_per_s')}")

# ---- flagship
in_flight = 60_000 * 0.040
print(f"flag_in_flight = {in_flight}")
# brute force: one request every 1/60 ms, each present for 40 ms; count in the middle of the window
ticks = [k * 1_000_000 / 60_000 for k in range(12_000)]
probe = 100_000.0
assert abs(sum(t <= probe < t + 40_000 for t in ticks) - in_flight) <= 1
slots = in_flight / 0.6
print(f"flag_slots = {slots}")
print(f"flag_hosts_16 = {slots / 16}")
print(f"flag_cpu_cores = {60_000 * 0.004 / 0.6}")
print(f"flag_cpu_hosts = {60_000 * 0.004 / 0.6 / 16}")
print(f"flag_in_flight_per_host = {in_flight / 25}")
print(f"flag_subrequests_millions = {60_000 * 100 / 1e6}")
print(f"flag_hedges_p95 = {100 * 0.05}")
print(f"flag_zone_loss_percent = {100 * in_flight / (slots * 2 / 3)}")
print(f"flag_slots_zone_safe = {in_flight / 0.8 * 3 / 2}")
print(f"flag_hosts_zone_safe = {math.ceil(in_flight / 0.8 / 2 / 16) * 3}")
print(f"flag_normal_zone_safe_percent = {100 * in_flight / (in_flight / 0.8 * 3 / 2)}")
vcpu = fact("vcpu_usd_per_hour")
print(f"flag_usd_per_million = {slots * vcpu / (60_000 * 3600) * 1e6}")
print(f"flag_usd_per_month_thousands = {slots * vcpu * 720 / 1e3}")

# ---- worked example: fraud check
mean = 40e6 / 86_400
peak = 4 * mean
print(f"fraud_mean_per_s = {mean}")
print(f"fraud_peak_per_s = {peak}")
print(f"fraud_reads_per_s = {12 * peak}")
print(f"fraud_slow_percent = {100 * (1 - 0.99 ** 12)}")
print(f"fraud_needed_percent = {100 * 0.99 ** (1 / 12)}")
print(f"fraud_in_flight = {peak * 0.025}")
busy = peak * 0.006
print(f"fraud_busy_cores = {busy}")
print(f"fraud_cores = {busy / 0.6}")
per_zone = math.ceil(busy / 0.6 / 2)
print(f"fraud_cores_per_zone = {per_zone}")
cores = 3 * per_zone
print(f"fraud_cores_total = {cores}")
print(f"fraud_normal_percent = {100 * busy / cores}")
print(f"fraud_after_loss_percent = {100 * busy / (2 * per_zone)}")
print(f"fraud_memory_gb = {120e6 * 30 * 8 * 2 / 1e9}")
day_gb = 40e6 * 2e3 / 1e9
print(f"fraud_log_gb_per_day = {day_gb}")
print(f"fraud_log_tb_per_year = {day_gb * 365 / 1e3}")
store = day_gb * 365 * fact("object_storage_usd_per_gb_month")
print(f"fraud_log_usd_per_month = {store}")
compute = cores * vcpu * 720
print(f"fraud_compute_usd_per_month = {compute}")
checks = 40e6 * 30 / 1e6
print(f"fraud_checks_per_month_millions = {checks}")
print(f"fraud_usd_per_million = {compute / checks}")
print(f"fraud_with_log_usd_per_million = {(compute + store) / checks}")
print(f"fraud_wrong_declines_usd_per_million = {1e6 * 0.001 * 5}")
print(f"fraud_per_person_year = {40e6 * 365 / 120e6}")
