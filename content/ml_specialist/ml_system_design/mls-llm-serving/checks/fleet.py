"""Fleet for 2,000 requests a second, with prefix caching, disaggregation, fp8 and cost."""
from math import ceil

from facts import fact

N, L, D, S, G = 70e9, 80, 8192, 2, 8
kv = 2 * L * 8 * 128 * S
FLOPS, BW = fact("h100_bf16_dense_tflops") * 1e12 * G * 0.5, fact("h100_hbm_tb_per_s") * 1e12 * G * 0.8
RATE, PROMPT, OUT, LOAD = 2000, 1500, 300, 0.7
HOUR = G * fact("h100_usd_per_hour")


def prefill(tokens, seen=0):
    return tokens * (2 * N + 4 * (seen + tokens / 2) * D * L) / FLOPS


def decode(batch, context=1650):
    return (N * S + batch * context * kv) / BW + 3.2e-3


print(f"prompt_tokens_millions_per_s = {RATE * PROMPT / 1e6}")
print(f"output_tokens_thousands_per_s = {RATE * OUT / 1e3}")
print(f"prefill_pflop_per_s = {RATE * prefill(PROMPT) * FLOPS / 1e15}")
p, step = prefill(PROMPT), decode(256)
d = OUT * step / 256
print(f"decode_ms = {1e3 * d}")
print(f"request_ms = {1e3 * (p + d)}")
print(f"prefill_share_percent = {100 * p / (p + d)}")
print(f"requests_per_host = {1 / (p + d)}")
hosts = RATE * (p + d) / LOAD
print(f"hosts = {ceil(hosts)}")
print(f"gpus = {8 * ceil(hosts)}")
print(f"hosts_full = {RATE * (p + d)}")
print(f"answer_s = {OUT * step}")
print(f"decoding_at_once = {RATE * OUT * step}")
print(f"decode_hosts_needed = {RATE * OUT * step / 256}")
print(f"cache_in_flight_tb = {RATE * OUT * step * 1650 * kv / 1e12}")

# A prefix of 1,000 tokens is cached in 95 % of requests.
hit = 0.95
q = hit * prefill(500, 1000) + (1 - hit) * p
print(f"prefix_prefill_ms = {1e3 * q}")
print(f"prefix_hosts = {ceil(RATE * (q + d) / LOAD)}")
print(f"prefix_gpus = {8 * ceil(RATE * (q + d) / LOAD)}")
print(f"prefix_saved_percent = {100 * (1 - (q + d) / (p + d))}")
print(f"prefix_mb = {1000 * kv / 1e6}")

# Disaggregated: pools, and the cache that travels.
pre, dec = ceil(RATE * p / LOAD), ceil(RATE * d / LOAD)
print(f"pool_prefill_hosts = {pre}")
print(f"pool_decode_hosts = {dec}")
assert pre + dec <= ceil(hosts) + 1
mb = PROMPT * kv / 1e6
print(f"move_mb = {mb}")
print(f"move_total_gb_per_s = {RATE * mb / 1e3}")
print(f"move_host_gbit_per_s = {RATE / pre * mb * 8 / 1e3}")
print(f"move_ms = {mb * 1e6 * 8 / (fact('gpu_network_gbit_per_s') * 1e9) * 1e3}")
print(f"network_host_gbit_per_s = {8 * fact('gpu_network_gbit_per_s')}")

# fp8 weights and cache.
FP8 = fact("h100_fp8_dense_tflops") * 1e12 * G * 0.5
p8 = p * FLOPS / FP8
d8 = OUT * ((N + 256 * 1650 * kv / 2) / BW + 3.2e-3) / 256
print(f"fp8_hosts = {ceil(RATE * (p8 + d8) / LOAD)}")
print(f"fp8_gpus = {8 * ceil(RATE * (p8 + d8) / LOAD)}")
q8 = q * FLOPS / FP8
print(f"both_gpus = {8 * ceil(RATE * (q8 + d8) / LOAD)}")

# Cost.
print(f"fleet_usd_month_millions = {HOUR * ceil(hosts) * 720 / 1e6}")
print(f"both_usd_month_millions = {HOUR * ceil(RATE * (q8 + d8) / LOAD) * 720 / 1e6}")
usd_s = HOUR / 3600 / LOAD
print(f"usd_per_million_in = {usd_s * p / PROMPT * 1e6}")
print(f"usd_per_million_out = {usd_s * d / OUT * 1e6}")
print(f"usd_per_thousand_requests = {usd_s * (p + d) * 1e3}")
print(f"out_over_in = {(d / OUT) / (p / PROMPT)}")
for b in (16, 64):
    print(f"usd_per_million_out_batch_{b} = {usd_s * decode(b) / b * 1e6}")
print(f"host_usd_hour = {HOUR}")

# Weekly peak: mean load is 45 % of the peak.
print(f"idle_share_percent = {100 * (1 - 0.45 * LOAD)}")

# Bank: agents, 20,000 tokens of history, 400 new, 150 out; 300 turns a second.
full, new = prefill(20_400), prefill(400, 20_000)
print(f"agent_full_ms = {1e3 * full}")
print(f"agent_cached_ms = {1e3 * new}")
dd = 150 * decode(64, 20_500) / 64
print(f"agent_decode_ms = {1e3 * dd}")
print(f"agent_full_hosts = {ceil(300 * (full + dd) / LOAD)}")
for h in (0.9, 0.6):
    t = h * new + (1 - h) * full + dd
    print(f"agent_hosts_hit_{round(100 * h)} = {ceil(300 * t / LOAD)}")
print(f"agent_session_gb = {20_400 * kv / 1e9}")
room = 436e9
print(f"agent_sessions_per_host = {room / (20_400 * kv)}")
turn = 150 * decode(64, 20_500)
print(f"agent_turn_s = {turn}")
print(f"agent_load_s = {20_400 * kv / 25e9}")
print(f"agent_live_sessions_thousands = {300 * 30 / 1e3}")
print(f"agent_idle_tb = {300 * 30 * 20_400 * kv / 1e12}")
n90 = ceil(300 * (0.9 * new + 0.1 * full + dd) / LOAD)
print(f"agent_room_tb = {n90 * room / 1e12}")
print(f"agent_dram_tb = {n90 * 1.5}")
assert 20_400 * kv / 25e9 < full

# Bank: tenants. Cost of a request in host milliseconds.
for name, a, b in (("chat", 800, 250), ("summary", 12_000, 400), ("class", 600, 2)):
    c = 1e3 * (prefill(a) + b * decode(256, a + b / 2) / 256)
    print(f"tenant_{name}_ms = {c}")

# A conversation of ten turns, 200 tokens in and 300 out each: prompt tokens read with and without stored turns.
all_tokens = sum(500 * k + 200 for k in range(10))
print(f"turns_read_all = {all_tokens}")
print(f"turns_read_new = {10 * 200}")
print(f"turns_factor = {all_tokens / 2000}")
print(f"turns_cache_gb = {5000 * kv / 1e9}")
print(f"turns_reload_ms = {5000 * kv / 25e9 * 1e3}")
print(f"turns_recompute_ms = {1e3 * prefill(5000)}")
