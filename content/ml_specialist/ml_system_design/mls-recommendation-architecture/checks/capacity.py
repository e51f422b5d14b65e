"""Sizes of the worked design: load, work of the ranker, fleets, memory, lookups, logs, money.

Every input is an assumption that the reading states. Figures that age come from facts.yaml.
"""
from math import ceil, isclose

from facts import fact

DAY = 86_400
PEAK = fact("h100_bf16_dense_tflops") * 1e12

# Load.
users, requests_per_user, page, peak_factor = 500e6, 10, 20, 2
mean_rps = users * requests_per_user / DAY
rps = peak_factor * mean_rps
print(f"mean_rps = {mean_rps}")
print(f"peak_rps = {rps}")
impressions = users * requests_per_user * page
print(f"impressions_per_day_billions = {impressions / 1e9}")

# Candidates.
light, heavy = 2_000, 500
print(f"light_candidates_per_s_millions = {light * rps / 1e6}")
print(f"heavy_candidates_per_s_millions = {heavy * rps / 1e6}")


# Work of the heavy ranker for one candidate. A product of a row with an a x b matrix is 2ab FLOPs.
def dense(*widths):
    return sum(2 * a * b for a, b in zip(widths, widths[1:]))


width = 128 * 32
cross = 3 * dense(width, 512, width)                       # three low-rank cross layers
experts = 6 * dense(width, 1024, 512)
attention = 1_000 * dense(4 * 128, 64, 1)                  # one unit for each of 1,000 events
heads = 7 * dense(512, 128, 1)
per_candidate = cross + experts + attention + heads
print(f"cross_mflop = {cross / 1e6}")
print(f"experts_mflop = {experts / 1e6}")
print(f"attention_mflop = {attention / 1e6}")
print(f"heads_mflop = {heads / 1e6}")
print(f"candidate_mflop = {per_candidate / 1e6}")
counted = 0                                                # the same by walking over all multiplications
for a, b, times in [(width, 512, 3), (512, width, 3), (width, 1024, 6), (1024, 512, 6), (512, 64, 1000), (64, 1, 1000), (512, 128, 7), (128, 1, 7)]:
    for _ in range(times):
        counted += 2 * a * b
assert counted == per_candidate

work = 150e6                                               # the design's round figure
assert isclose(work, per_candidate, rel_tol=0.02)
print(f"request_gflop = {heavy * work / 1e9}")
print(f"ranking_pflop_per_s = {heavy * work * rps / 1e15}")
utilization, target_load, surviving_regions, regions = 0.20, 0.60, 2, 3
gpus = heavy * work * rps / (utilization * PEAK)
print(f"gpus_at_full_load = {gpus}")
per_region_load = rps / surviving_regions                  # two regions carry everything when the third is lost
gpus_region = ceil(ceil(gpus / surviving_regions / target_load) / 8) * 8
fleet_gpus = regions * gpus_region
print(f"gpus_per_region = {gpus_region}")
print(f"fleet_gpus = {fleet_gpus}")
print(f"fleet_gpu_hosts = {fleet_gpus // 8}")
assert fleet_gpus // regions * target_load * utilization * PEAK * surviving_regions >= heavy * work * rps
print(f"light_share_of_heavy_percent = {100 * light * 1e6 / (heavy * work)}")
print(f"funnel_saving_millions = {1e9 / heavy / 1e6}")
print(f"full_catalogue_seconds = {1e9 * work / PEAK}")
print(f"candidates_full_peak_us = {1e6 * heavy * work / PEAK}")
print(f"oracle_gpu_hours = {10_000 * 200e6 * work / (utilization * PEAK) / 3600}")
print(f"score_all_gpus = {rps * 100_000 * 1e6 / (utilization * PEAK)}")
print(f"batch_gpu_ms = {1e3 * heavy * work / (utilization * PEAK)}")

# Memory of one host of eight, bytes per number 2.
tables = 1e9 * 64 * 2 + 2e9 * 32 * 2
local_items = 200e6 * 128
host_memory = 8 * fact("h100_hbm_gb") * 1e9
print(f"tables_gb = {tables / 1e9}")
print(f"light_items_gb = {local_items / 1e9}")
print(f"host_memory_gb = {host_memory / 1e9}")
print(f"host_memory_used_percent = {100 * (tables + local_items) / host_memory}")
assert tables > fact("h100_hbm_gb") * 1e9 and tables + local_items < 0.5 * host_memory

# Lookups and bytes of candidate features.
keys_per_host = 2e6
all_remote = (light + heavy) * rps
print(f"lookups_all_remote_millions = {all_remote / 1e6}")
print(f"lookup_hosts_all_remote = {ceil(all_remote / keys_per_host)}")


def harmonic(n):
    return sum(1 / i for i in range(1, n + 1)) if n < 1000 else harmonic_asymptotic(n)


def harmonic_asymptotic(n):
    from math import log
    return log(n) + 0.5772156649015329 + 1 / (2 * n)


assert isclose(sum(1 / i for i in range(1, 5001)), harmonic_asymptotic(5000), rel_tol=1e-8)
hit = harmonic(2_000_000) / harmonic(200_000_000)
print(f"cache_hit_percent = {100 * hit}")
print(f"cache_gb = {2e6 * 1500 / 1e9}")
print(f"lookups_remote_millions = {heavy * rps * (1 - hit) / 1e6}")
print(f"lookup_hosts = {ceil(heavy * rps * (1 - hit) / keys_per_host)}")
print(f"feature_gb_per_s = {heavy * 1500 * rps / 1e9}")
nic = fact("server_nic_gbit_per_s") / 8 * 0.5              # half of the port, GB/s
print(f"feature_nics = {ceil(heavy * 1500 * rps / 1e9 / nic)}")

# Retrieval index: 128 int8 dimensions and 64 links of four bytes on the bottom layer.
per_vector = 128 + 64 * 4
print(f"index_gb = {200e6 * per_vector / 1e9}")
print(f"index_all_gb = {1e9 * per_vector / 1e9}")
ann_region = ceil(rps / surviving_regions / 4_000 / target_load)
ann_hosts = regions * ann_region
print(f"ann_hosts = {ann_hosts}")

# Logs and training.
core_tb = impressions * 200 / 1e12
snapshot_tb = 0.1 * impressions * 3_000 / 1e12
print(f"log_core_tb_per_day = {core_tb}")
print(f"log_snapshot_tb_per_day = {snapshot_tb}")
kept_pb = 90 * (core_tb + snapshot_tb) / 1e3
print(f"log_kept_pb = {kept_pb}")
examples = 0.1 * impressions
hours_per_day_of_log = 3 * examples * work / (0.1 * PEAK) / 3600
print(f"train_gpu_hours_per_day = {hours_per_day_of_log}")
experiment_hours = 30 * hours_per_day_of_log
print(f"experiment_gpu_hours = {experiment_hours}")
research_gpus = 20 * experiment_hours / (7 * 24)
print(f"research_gpus = {research_gpus}")
print(f"experiment_read_tb = {30 * snapshot_tb}")

# Money per month of 30 days.
hours = 720
usd_ranking = fleet_gpus * fact("h100_usd_per_hour") * hours
usd_ann = ann_hosts * 32 * fact("vcpu_usd_per_hour") * hours
usd_logs = kept_pb * 1e6 * fact("object_storage_usd_per_gb_month")
usd_training = (research_gpus + hours_per_day_of_log / 24) * fact("h100_usd_per_hour") * hours
print(f"usd_ranking_thousands = {usd_ranking / 1e3}")
print(f"usd_ann_thousands = {usd_ann / 1e3}")
print(f"usd_logs_thousands = {usd_logs / 1e3}")
print(f"usd_training_thousands = {usd_training / 1e3}")
sized = usd_ranking + usd_ann + usd_logs + usd_training
total = 2 * sized
print(f"usd_sized_thousands = {sized / 1e3}")
print(f"usd_total_millions = {total / 1e6}")
print(f"usd_cents_per_thousand_requests = {100 * total / (users * requests_per_user * 30 / 1e3)}")
print(f"usd_cents_per_user_year = {100 * 12 * total / users}")
delivery = users * 40 * 60 * 2e6 / 8 / 1e9 * 30 * 0.005    # 40 minutes at 2 Mbit/s, half a cent for each GB
print(f"usd_delivery_millions = {delivery / 1e6}")
print(f"total_over_delivery_percent = {100 * total / delivery}")

# The same product at 10 million users.
small = rps / 50
print(f"small_peak_rps = {small}")
print(f"small_gpus = {gpus / 50}")

# Question: page two from the stored list.
print(f"page_two_gflop = {100 * work / 1e9}")
print(f"page_two_share_percent = {100 * 100 / heavy}")
print(f"session_store_gb = {20e6 * 500 * 16 / 1e9}")

# Question: a smaller app.
q_mean = 60e6 * 12 / DAY
q_peak = 2.5 * q_mean
q_flops = q_peak * 400 * 100e6
print(f"q_mean_rps = {q_mean}")
print(f"q_peak_rps = {q_peak}")
print(f"q_candidates_per_s_millions = {q_peak * 400 / 1e6}")
print(f"q_pflop_per_s = {q_flops / 1e15}")
print(f"q_gpus = {q_flops / (0.2 * PEAK)}")
print(f"q_gpus_at_five_percent = {q_flops / (0.05 * PEAK)}")
