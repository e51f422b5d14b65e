"""Numbers of the bank: an incident, renting against owning, a sparse model against a dense one, disaggregation."""
from math import ceil

from facts import fact

N, L, D, G = 70e9, 80, 8192, 8
kv = 2 * L * 8 * 128 * 2
F16 = fact("h100_bf16_dense_tflops") * 1e12 * G * 0.5
F8 = fact("h100_fp8_dense_tflops") * 1e12 * G * 0.5
BW = fact("h100_hbm_tb_per_s") * 1e12 * G * 0.8
HBM = 0.9 * G * fact("h100_hbm_gb") * 1e9
HOUR = G * fact("h100_usd_per_hour")


def prefill(tokens, seen=0, flops=F16):
    return tokens * (2 * N + 4 * (seen + tokens / 2) * D * L) / flops


P = prefill(1500)
DEC = 300 * ((2 * N + 256 * 1650 * kv) / BW + 3.2e-3) / 256

# Incident: the share of prompt tokens found in the prefix cache falls.
before, after = (1 - 0.62) * P, (1 - 0.21) * P
rate = 0.55 / (before + DEC)
load = 1.04 * rate * (after + DEC)
print(f"inc_before_ms = {1e3 * (before + DEC)}")
print(f"inc_after_ms = {1e3 * (after + DEC)}")
print(f"inc_rate = {rate}")
print(f"inc_load_percent = {100 * load}")
print(f"inc_load_traffic_only_percent = {100 * 0.55 * 1.04}")
print(f"inc_queue_before = {0.55 / (1 - 0.55)}")
print(f"inc_queue_after = {load / (1 - load)}")
print(f"inc_queue_ratio = {load / (1 - load) / (0.55 / 0.45)}")
print(f"inc_hosts_more_percent = {100 * (load / 0.55 - 1)}")
print(f"inc_usd_month_thousands = {60 * (load / 0.55 - 1) * HOUR * 720 / 1e3}")

# Renting: assumed list of 0.50 and 2.00 dollars a million, a quarter for cached input.
api = 1500 * 0.5e-3 + 300 * 2e-3
print(f"api_usd_thousand = {api}")
own_full = HOUR / 3600 * (P + DEC) * 1e3
print(f"own_full_usd_thousand = {own_full}")
print(f"own_break_even_use_percent = {100 * own_full / api}")
cap = 1 / (P + DEC)
small = ceil(12 / (cap * 0.7)) + 1
print(f"small_hosts = {small}")
print(f"small_own_usd_month_thousands = {small * HOUR * 720 / 1e3}")
print(f"small_api_usd_month_thousands = {4 * 2.592e6 * api / 1e3 / 1e3}")
hosts = ceil(ceil(400 / (cap * 0.7)) * 1.07)
print(f"large_hosts = {hosts}")
print(f"large_own_usd_month_thousands = {hosts * HOUR * 720 / 1e3}")
print(f"large_api_usd_month_thousands = {200 * 2.592e6 * api / 1e3 / 1e3}")
q8 = 0.95 * prefill(500, 1000, F8) + 0.05 * prefill(1500, 0, F8)
d8 = 300 * ((N + 256 * 1650 * kv / 2) / BW + 3.2e-3) / 256
cap8 = 1 / (q8 + d8)
print(f"tuned_ms = {1e3 * (q8 + d8)}")
hosts8 = ceil(400 / (cap8 * 0.7)) + 2
print(f"tuned_hosts = {hosts8}")
print(f"tuned_own_usd_month_thousands = {hosts8 * HOUR * 720 / 1e3}")
api8 = 0.95 * (1000 * 0.125e-3 + 500 * 0.5e-3) + 0.05 * 1500 * 0.5e-3 + 300 * 2e-3
print(f"tuned_api_usd_thousand = {api8}")
print(f"tuned_api_usd_month_thousands = {200 * 2.592e6 * api8 / 1e3 / 1e3}")
staff = 150_000
per_own = 2 / (cap8 * 0.7) * 1.15 * HOUR * 720
per_api = 2.592e6 * api8 / 1e3
print(f"break_even_own_usd_per_rps = {per_own}")
print(f"break_even_api_usd_per_rps = {per_api}")
print(f"break_even_rps = {staff / (per_api - per_own)}")
print(f"break_even_no_spare_rps = {staff / (per_api - per_own / 1.15)}")

# Dense 70B against a sparse model: 235B in all, 22B active, 128 experts of which 8 a token, 94 layers, 4 KV heads of 128; fp8.
kvd, kvs = kv / 2, 2 * 94 * 4 * 128
print(f"sparse_kv_kib = {kvs / 1024}")
print(f"dense_kv_kib = {kvd / 1024}")
pd = prefill(1500, 0, F8)
ps = 1.3 * 1500 * (2 * 22e9 + 4 * 750 * 8192 * 94) / F8
print(f"dense_prefill_ms = {1e3 * pd}")
print(f"sparse_prefill_ms = {1e3 * ps}")
for b in (16, 256, 512):
    touched = 1 - (1 - 8 / 128) ** b
    dense = max((N + b * 1650 * kvd) / BW, b * (2 * N + 4 * 1650 * D * L) / F8) + 3.2e-3
    sparse = max((15e9 + 220e9 * touched + b * 1650 * kvs) / BW, 1.3 * b * (2 * 22e9 + 4 * 1650 * 8192 * 94) / F8) + 188 * 20e-6
    print(f"touched_{b}_percent = {100 * touched}")
    print(f"dense_step_{b}_ms = {1e3 * dense}")
    print(f"sparse_step_{b}_ms = {1e3 * sparse}")
    print(f"dense_request_{b}_ms = {1e3 * (pd + 300 * dense / b)}")
    print(f"sparse_request_{b}_ms = {1e3 * (ps + 300 * sparse / b)}")
print(f"dense_sequences = {(HBM - N) / (1650 * kvd)}")
print(f"sparse_sequences = {(HBM - 235e9) / (1650 * kvs)}")
fleet_d = 2000 * (pd + 300 * ((N + 256 * 1650 * kvd) / BW + 3.2e-3) / 256) / 0.7
touched = 1 - (1 - 8 / 128) ** 512
fleet_s = 2000 * (ps + 300 * ((15e9 + 220e9 * touched + 512 * 1650 * kvs) / BW + 188 * 20e-6) / 512) / 0.7
fleet_d512 = 2000 * (pd + 300 * ((N + 512 * 1650 * kvd) / BW + 3.2e-3) / 512) / 0.7
print(f"dense_fleet_512_hosts = {ceil(fleet_d512)}")
print(f"dense_fleet_hosts = {ceil(fleet_d)}")
print(f"sparse_fleet_hosts = {ceil(fleet_s)}")
print(f"dense_fleet_musd_month = {ceil(fleet_d) * HOUR * 720 / 1e6}")
print(f"sparse_fleet_musd_month = {ceil(fleet_s) * HOUR * 720 / 1e6}")
assert (HBM - 235e9) / (1650 * kvs) > 512 < (HBM - N) / (1650 * kvd)
print(f"answer_dense_16_s = {300 * ((N + 16 * 1650 * kvd) / BW + 3.2e-3)}")

# What is in flight at 70 %: passes carry the prompt tokens that arrive meanwhile, and Little's law sets the batch.
for name, hosts_, weights, cache, comm, pre, token in (
    ("dense", ceil(fleet_d), N, kvd, 3.2e-3, pd, (2 * N + 4 * 1650 * D * L) / F8),
    ("sparse", ceil(fleet_s), 235e9, kvs, 188 * 20e-6, ps, 1.3 * (2 * 22e9 + 4 * 1650 * 8192 * 94) / F8),
):
    rate_, t = 2000 / hosts_, 0.01
    for _ in range(500):
        b = rate_ * 300 * t
        t = max((weights + b * 1650 * cache) / BW, b * token + rate_ * t * pre) + comm
    print(f"{name}_settled_batch = {b}")
    print(f"{name}_settled_ms = {1e3 * t}")
