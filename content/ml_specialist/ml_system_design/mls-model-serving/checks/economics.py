"""Batch against online, CPU against GPU, caches, cascades, canaries, downloads."""
from math import sqrt
from statistics import NormalDist

import numpy as np

from facts import fact

nd = NormalDist()
rng = np.random.default_rng(6)

# 100M users scored nightly, or 20M of them three times on a visit. Unit: cost of one prediction at full use, normal price.
cb, co = 0.4 / 0.8, 1 / 0.35
print(f"batch_unit = {cb}")
print(f"online_unit = {co}")
print(f"batch_millions = {100 * cb}")
print(f"online_millions = {60 * co}")
print(f"online_over_batch = {60 * co / (100 * cb)}")
even = 100 * cb / co
print(f"even_millions = {even}")
print(f"even_visits_per_user = {even / 100}")
print(f"waste_percent = {100 * 80 / 100}")
print(f"pairs_exponent = {np.log10(100e6 * 1e6)}")
print(f"pairs_years = {100e6 * 1e6 / 1e6 / 86_400 / 365}")

# CPU: 20 ms of one vCPU. GPU: 16 a batch in 5.6 ms. Both half used.
cpu = fact("vcpu_usd_per_hour") / 3600 / (50 * 0.5)
gpu = fact("a100_usd_per_hour") / 3600 / (16 / 5.6e-3 * 0.5)
print(f"cpu_usd_per_million = {cpu * 1e6}")
print(f"gpu_usd_per_million = {gpu * 1e6}")
per_rps = fact("vcpu_usd_per_hour") / 25
print(f"cpu_usd_h_per_rps_thousandths = {1e3 * per_rps}")
print(f"gpu_pair_break_even_rps = {2 * fact('a100_usd_per_hour') / per_rps}")
print(f"gpu_capacity_half = {16 / 5.6e-3 * 0.5}")

# Cache under Zipf with exponent 1 over a million keys.
h = lambda n: float((1 / np.arange(1, n + 1)).sum())
for top in (1_000, 10_000, 100_000):
    print(f"zipf_hit_{top}_percent = {100 * h(top) / h(1_000_000)}")
draw = rng.choice(1_000_000, 200_000, p=(1 / np.arange(1, 1_000_001)) / h(1_000_000))
assert abs((draw < 10_000).mean() - h(10_000) / h(1_000_000)) < 0.01
print(f"cache_load_left_percent = {100 * (1 - h(10_000) / h(1_000_000))}")
cold = 1 / (1 - h(10_000) / h(1_000_000))
print(f"cache_cold_factor = {cold}")

# Cascade: a small model of cost 1 keeps 80 % of cases; the large one costs 20.
print(f"cascade_cost = {1 + 0.2 * 20}")
print(f"cascade_saving_percent = {100 * (1 - (1 + 0.2 * 20) / 20)}")
print(f"cascade_even_share_percent = {100 * (1 - 1 / 20)}")
print(f"cascade_mean_ms = {5 + 0.2 * 60}")
print(f"cascade_slow_ms = {5 + 60}")
print(f"cascade_surge_cost = {1 + 0.5 * 20}")
print(f"cascade_surge_factor = {(1 + 0.5 * 20) / (1 + 0.2 * 20)}")


# Canary: requests per arm to see a change of a rate, level 5 % one-sided or two-sided, power 0.8.
def arm(p1, p2, level=0.05, sides=1):
    z = nd.inv_cdf(1 - level / sides) + nd.inv_cdf(0.8)
    return z * z * (p1 * (1 - p1) + p2 * (1 - p2)) / (p1 - p2) ** 2


err = arm(0.001, 0.003)
print(f"canary_error_requests = {err}")
print(f"canary_error_minutes = {err / 50 / 60}")
conv = arm(0.03, 0.03 * 0.98, sides=2)
print(f"canary_conversion_requests_m = {conv / 1e6}")
print(f"canary_conversion_hours = {conv / 50 / 3600}")
hits = 0
for _ in range(4000):
    a, b = rng.binomial(int(err), 0.001), rng.binomial(int(err), 0.003)
    d = (b - a) / err
    hits += d > 1.645 * sqrt((a + b) / err / err + 1e-18)
assert 0.74 < hits / 4000 < 0.88

# Download of an on-device model: 20 MB to 50M devices.
print(f"download_pb = {20e6 * 50e6 / 1e15}")
print(f"download_kusd = {20e6 * 50e6 / 1e9 * fact('internet_egress_usd_per_gb') / 1e3}")
print(f"download_delta_kusd = {3e6 * 50e6 / 1e9 * fact('internet_egress_usd_per_gb') / 1e3}")

# Many small models: 200, two replicas of 2 vCPU each, 2 requests/s at 20 ms.
print(f"dedicated_vcpu = {200 * 2 * 2}")
print(f"dedicated_usd_h = {200 * 2 * 2 * fact('vcpu_usd_per_hour')}")
busy = 200 * 2 * 0.02
print(f"dedicated_busy_vcpu = {busy}")
print(f"dedicated_use_percent = {100 * busy / 800}")
shared = 3 * 16
print(f"shared_use_percent = {100 * busy / shared}")
print(f"shared_usd_h = {shared * fact('vcpu_usd_per_hour')}")
print(f"shared_memory_gb = {200 * 0.4}")

# Question: home page. 80M users, 12M come daily, 4 loads each; 500 candidates.
print(f"home_loads_m = {12 * 4}")
print(f"home_peak_rps = {48e6 / 86_400 * 3}")
print(f"home_scores_per_s_m = {48e6 / 86_400 * 3 * 500 / 1e6}")
print(f"home_batch_scores_b = {80e6 * 500 / 1e9}")
print(f"home_online_scores_b = {48e6 * 500 / 1e9}")
print(f"home_gpus = {48e6 / 86_400 * 3 * 500 / 200_000 / 0.5}")
print(f"home_gpu_usd_day = {48e6 / 86_400 * 3 * 500 / 200_000 / 0.5 * 24 * fact('a100_usd_per_hour')}")
print(f"home_batch_gpu_hours = {80e6 * 500 / 200_000 / 0.8 / 3600}")
print(f"home_batch_usd_day = {80e6 * 500 / 200_000 / 0.8 / 3600 * fact('a100_usd_per_hour')}")
print(f"home_usd_per_1k_loads_cents = {100 * 48e6 / 86_400 * 3 * 500 / 200_000 / 0.5 * 24 * fact('a100_usd_per_hour') / 48e3}")
# Fraud: 900 checkouts/s at peak, 30 ms of one core.
print(f"fraud_cores = {900 * 0.03 / 0.4}")
print(f"fraud_usd_day = {900 * 0.03 / 0.4 * 24 * fact('vcpu_usd_per_hour')}")
# Email: 30M digests a week, 200 candidates; churn: 80M users a week, 5 ms of one core.
print(f"email_gpu_hours = {30e6 * 200 / 200_000 / 0.8 / 3600}")
print(f"email_usd_week = {30e6 * 200 / 200_000 / 0.8 / 3600 * fact('a100_usd_per_hour')}")
print(f"churn_core_hours = {80e6 * 0.005 / 3600}")
print(f"churn_usd_week = {80e6 * 0.005 / 3600 * fact('vcpu_usd_per_hour')}")

# Depth 4: traffic of a sale; 60 replicas of 150 rps at full use; 6,000 rps normal; 10,800 in the sale.
print(f"sale_normal_util_percent = {100 * 6000 / 9000}")
print(f"sale_util_percent = {100 * 10_800 / 9000}")
retry = 10_800 * 3
print(f"sale_retry_rps = {retry}")
print(f"sale_retry_factor = {retry / 9000}")
print(f"sale_drop_percent = {100 * (1 - 9000 * 0.85 / 10_800)}")
print(f"sale_replicas = {10_800 / (150 * 0.75)}")
print(f"sale_light_rps = {60 * 400}")
print(f"sale_light_replicas_percent = {100 * (10_800 - 7650) / 400 / 60}")
# share x of the fleet runs the light model (400 rps), the rest the full one (150), at 85 %.
x = (10_800 / 0.85 - 60 * 150) / (60 * 250)
print(f"sale_mix_percent = {100 * x}")
full = 60 * (1 - x) * 150 * 0.85
print(f"sale_full_share_percent = {100 * full / 10_800}")
assert abs(60 * (1 - x) * 150 * 0.85 + 60 * x * 400 * 0.85 - 10_800) < 1e-6
# Depth 4: on device. 40M devices, 30 calls a day; server 0.12 USD per thousand calls; 60 MB model; 6 releases a year; 15 % cannot run it.
calls = 40e6 * 30 * 365
print(f"edge_calls_b_year = {calls / 1e9}")
print(f"edge_server_m_year = {calls / 1e3 * 0.12 / 1e6}")
print(f"edge_download_m_year = {60e6 * 40e6 * 6 / 1e9 * 0.02 / 1e6}")
print(f"edge_download_pb = {60e6 * 40e6 * 6 / 1e15}")
print(f"edge_rest_m_year = {0.15 * calls / 1e3 * 0.12 / 1e6}")

print(f"sale_shed_loss_percent = {30 * (1 - 9000 * 0.85 / 10_800)}")
print(f"sale_mix_loss_percent = {4 * (1 - full / 10_800)}")
assert 4 * (1 - full / 10_800) < 4 < 30 * (1 - 7650 / 10_800)
assert abs((16_000 / 0.85 - 9000) / 15_000 - 0.655) < 0.01 and 60 * 400 * 0.85 == 20_400
