"""From 10M to 1B daily users: growth, what breaks at which size, cost curve, latency and throughput."""
from math import ceil, log

from facts import fact

peak, gpu, cpu, obj = fact("h100_bf16_dense_tflops") * 1e12, fact("h100_usd_per_hour"), fact("vcpu_usd_per_hour"), fact("object_storage_usd_per_gb_month")
HBM = fact("h100_hbm_gb") * 1e9
# growth
g = 100 ** (1 / 24)
print(f"growth_month_percent = {100 * (g - 1)}\ndoubling_months = {log(2) / log(g)}\nlead6_factor = {g**6}\nlead3_factor = {g**3}")
# embedding tables
ids = 1e9
print(f"table_gb = {ids * 64 * 4 / 1e9}\ntable_adam_gb = {ids * 64 * 4 * 3 / 1e9}\ntable_rowwise_gb = {ids * (64 * 4 + 4) / 1e9}\ntable_int8_gb = {ids * (64 + 4) / 1e9}\ntable_devices = {ceil(ids * 64 * 4 * 3 / (0.7 * HBM))}\ntable_hash_gb = {100e6 * 64 * 4 / 1e9}")
print(f"ids_train_one_millions = {0.7 * HBM / (64 * 4 * 3) / 1e6}\nids_serve_one_millions = {0.7 * HBM / 64 / 2 / 1e6}")
# a nightly job: 2 hours at 10M
print(f"job_1b_hours = {2 * 100}\njob_full_day_millions = {24 / 2 * 10}\njob_night_millions = {8 / 2 * 10}\nnight_month = {log(4) / log(g)}\nday_month = {log(12) / log(g)}")
print(f"pairs_factor = {100**2}")


def month(users, people):
    rps = 2 * users * 10 / 86_400
    gpus = max(4, ceil(2.5 * rps * 75e9 / (0.2 * peak)))
    eligible = 0.4 * users
    hosts = max(6, ceil(3 * max(eligible * 384 / 180e9, rps / 2 / 4000 / 0.6)))
    lookups = rps * 2500 * 0.06 / 2e6
    stores = max(6, ceil(3 * lookups / 0.6))
    log_gb = users * 10 * 20 * 200 * 90 / 1e9
    train = max(8, 45 * users / 500e6)
    parts = {
        "ranking": gpus * gpu * 720, "index": hosts * 64 * cpu * 720, "store": stores * 64 * cpu * 720,
        "log": log_gb * obj, "training": train * gpu * 720,
    }
    machines = 2 * sum(parts.values())
    return rps, gpus, hosts, stores, log_gb, parts, machines, people * 250e3 / 12


for name, users, people in (("10m", 10e6, 12), ("100m", 100e6, 45), ("1b", 1e9, 150)):
    rps, gpus, hosts, stores, log_gb, parts, machines, wages = month(users, people)
    print(f"rps_{name} = {rps}\ngpus_{name} = {gpus}\nhosts_{name} = {hosts}\nstores_{name} = {stores}\nlog_{name}_pb = {log_gb / 1e6}\nlog_{name}_tb = {log_gb / 1e3}")
    for k, v in parts.items():
        print(f"usd_{k}_{name}_thousands = {v / 1e3}")
    print(f"machines_{name}_usd_thousands = {machines / 1e3}\nmachines_{name}_usd_millions = {machines / 1e6}\nwages_{name}_usd_millions = {wages / 1e6}\ntotal_{name}_usd_millions = {(machines + wages) / 1e6}\ncents_user_{name} = {100 * (machines + wages) / users}\nwage_share_{name}_percent = {100 * wages / (machines + wages)}")
r10, r1b = month(10e6, 12), month(1e9, 150)
print(f"machine_factor = {r1b[6] / r10[6]}\ncost_factor = {(r1b[6] + r1b[7]) / (r10[6] + r10[7])}\nexponent = {log((r1b[6] + r1b[7]) / (r10[6] + r10[7])) / log(100)}")
assert (r1b[6] + r1b[7]) / (r10[6] + r10[7]) < 100
# people
print(f"channels_12 = {12 * 11 // 2}\nchannels_150 = {150 * 149 // 2}\nchannels_cells = {15 * (10 * 9 // 2) + 15 * 14 // 2}")
# failures: users who notice, 20 cells
print(f"outage_users_millions = {1e9 * 10 / 86_400 * 600 / 1e6}\noutage_cell_users_millions = {1e9 * 10 / 86_400 * 600 / 20 / 1e6}\nminutes_999 = {0.001 * 43_200}")
# tails
print(f"tail_10_percent = {100 * (1 - 0.99**10)}\ntail_100_percent = {100 * (1 - 0.99**100)}")
# latency and throughput of a feed: 200M users a day, 8 requests, peak 2.5, 180 ms mean
r = 2.5 * 200e6 * 8 / 86_400
print(f"q07_mean = {200e6 * 8 / 86_400}\nq07_peak = {r}\nq07_in_flight = {r * 0.18}\nq07_servers = {ceil(r * 0.18 / 40 / 0.6)}\nq07_server_raw = {r * 0.18 / 40}\nq07_scores_millions = {r * 400 / 1e6}\nq07_rtt_left = {250 - fact('transatlantic_rtt_ms')}\nq07_usd_k = {0.01 * r * 86_400 / 2.5 / 1000 * 30 / 1e3}")
# q02
print(f"q02_table_gb = {400e6 * 32 * 4 / 1e9}\nq02_adam_gb = {400e6 * 32 * 4 * 3 / 1e9}\nq02_half_gb = {400e6 * 32 * 2 / 1e9}")
# q09: what breaks first
print(f"q09_job_millions = {20 * 24 / 6}\nq09_table_millions = {0.7 * HBM / (64 * 4 * 3) / 1e6}\nq09_disk_millions = {20 * 60 / 25}\nq09_job_month = {log(4) / log(1.1)}\nq09_table_month = {log(0.7 * HBM / (64 * 4 * 3) / 20e6) / log(1.1)}\nq09_disk_month = {log(60 / 25) / log(1.1)}")
# q13: a market of 300M on cheap phones
p = 300e6
print(f"q13_server_usd_millions = {p * 0.8e-2 / 1e6}\nq13_arpu_usd_millions = {p * 0.03 / 1e6}\nq13_share_percent = {100 * 0.8 / 3}\nq13_video_usd_millions = {p * 20 * 60 * 30 * 0.6e6 / 8 / 1e9 * 0.005 / 1e6}\nq13_video_cents = {20 * 60 * 30 * 0.6e6 / 8 / 1e9 * 0.005 * 100}")
# q14: an own model of 70B on 1.4T tokens
fl = 6 * 70e9 * 1.4e12
hours = fl / (0.4 * peak) / 3600
print(f"q14_zflop = {fl / 1e21}\nq14_gpu_hours_thousands = {hours / 1e3}\nq14_run_usd_millions = {hours * gpu / 1e6}\nq14_days_1024 = {hours / 1024 / 24}\nq14_all_runs_usd_millions = {4 * hours * gpu / 1e6}\nq14_people_usd_millions = {30 * 0.4}\nq14_first_year_usd_millions = {4 * hours * gpu / 1e6 + 30 * 0.4 + 3}")
blend = 0.8 * fact("llm_api_input_usd_per_million_tokens") + 0.2 * fact("llm_api_output_usd_per_million_tokens")
tok = 2e9 * 365
api, hosts = tok * blend / 1e12, 8 * 8 * gpu * 8760 / 1e6
tune = 6 * 0.4 + 0.2
print(f"q14_blend_usd = {blend}\nq14_tokens_billions_year = {tok / 1e9}\nq14_api_usd_millions = {api}\nq14_hosts_usd_millions = {hosts}\nq14_tune_usd_millions = {hosts + tune}\nq14_own_usd_millions = {4 * hours * gpu / 1e6 + 30 * 0.4 + 3 + hosts}")
print(f"q14_api10_usd_millions = {10 * api}\nq14_tune10_usd_millions = {10 * hosts + tune}\nq14_own10_usd_millions = {4 * hours * gpu / 1e6 + 30 * 0.4 + 3 + 10 * hosts}")
print(f"q14_cross_billions_day = {tune / (api - hosts) * 2}")
print(f"q14_cross_double_billions_day = {tune / (2 * api - hosts) * 2}\nq14_cross_cheaper_billions_day = {tune / (0.8 * api - hosts) * 2}")
print(f"part_allowed_percent = {100 * (1 - 0.99 ** (1 / 100))}\npart_ratio = {1 / (1 - 0.99 ** (1 / 100)) / 100}\nhedged_percent = {100 * (1 - (1 - 0.01**2) ** 100)}\nchannels_factor = {11175 / 66}\nflight_1b = {231_481.48 * 0.15}\nflight_slots = {231_481.48 * 0.15 / 0.6}")
