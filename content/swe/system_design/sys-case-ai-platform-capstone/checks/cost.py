"""Tokens, prices, GPUs, caches: the cost model recomputed from rates; break-even of own accelerators."""
import math

from facts import fact

IN, CACHED, OUT = (fact(f"llm_api_{k}_usd_per_million_tokens") for k in ("input", "cached", "output"))
SIN, SOUT = fact("llm_api_small_input_usd_per_million_tokens"), fact("llm_api_small_output_usd_per_million_tokens")
DAY = 86_400
req = 20e6
print(f"rate_mean = {req / DAY}")
print(f"rate_peak = {4 * req / DAY}")
tin, tout = 3_000, 400
print(f"in_day_billions = {req * tin / 1e9:g}")
print(f"out_day_billions = {req * tout / 1e9:g}")
plain = req * (tin * IN + tout * OUT) / 1e6
print(f"plain_usd_request = {(tin * IN + tout * OUT) / 1e6}")
print(f"plain_kusd_day = {plain / 1e3}")
print(f"plain_musd_month = {plain * 30 / 1e6}")


def mixed(cache, small, hit):
    """cache: share of input tokens read from the prefix cache; small: share of requests on the small model; hit: answered by a stored answer."""
    big = (1 - small) * (tin * (cache * CACHED + (1 - cache) * IN) + tout * OUT)
    little = small * (tin * SIN + tout * SOUT)
    return req * (1 - hit) * (big + little) / 1e6


steps = [(0, 0, 0), (0.5, 0, 0), (0.5, 0.6, 0), (0.5, 0.6, 0.05)]
names = ["plain", "prefix", "routed", "stored"]
values = [mixed(*s) * 30 / 1e6 for s in steps]
for name, v in zip(names, values):
    print(f"month_{name}_musd = {v}")
assert abs(values[0] - plain * 30 / 1e6) < 1e-9
print(f"saved_percent = {100 * (1 - values[-1] / values[0])}")
print(f"prefix_saves_percent = {100 * (1 - values[1] / values[0])}")
print(f"route_saves_percent = {100 * (1 - values[2] / values[1])}")
print(f"tokens_peak_in_millions = {4 * req * tin / DAY / 1e6}")
print(f"tokens_peak_out_thousands = {4 * req * tout / DAY / 1e3}")
stream = 400 / 50 + 0.8
print(f"stream_s = {stream}")
print(f"streams_open = {4 * req / DAY * stream}")
print(f"streams_open_thousands = {4 * req / DAY * stream / 1e3}")
print(f"gateway_cores = {4 * req / DAY * 0.004 / 0.5}")
print(f"gateway_usd_month = {math.ceil(4 * req / DAY * 0.004 / 0.5) * 3 * fact('vcpu_usd_per_hour') * 720}")
print(f"cancel_saved_percent = {100 * 0.15 * 0.6}")
cancel = req * 0.15 * 0.6 * tout * OUT / 1e6 * 30
print(f"cancel_saved_kusd = {cancel / 1e3}")

# ---- own accelerators: 1,500 output tokens a second each with their inputs, at full use; three dollars an hour
gpu_h = fact("h100_usd_per_hour")
cap = 2_500.0
peak = 4 * req * 0.6 * tout / DAY
gpus = peak / cap
print(f"gpus_peak = {math.ceil(gpus / 0.7)}")
month = math.ceil(gpus / 0.7) * gpu_h * 720
print(f"gpus_kusd = {month / 1e3}")
team = 6 * 20e3
print(f"gpus_with_team_kusd = {(month + team) / 1e3}")
api_small = req * 0.6 * (tin * SIN + tout * SOUT) / 1e6 * 30
print(f"api_small_kusd = {api_small / 1e3}")
per_m = gpu_h / (cap * 3600) * 1e6
print(f"gpu_usd_mtok_full = {per_m}")
print(f"gpu_usd_mtok_quarter = {per_m / 0.175}")
print(f"mean_use_percent = {100 * 0.7 / 4}")
unit = (tin * SIN + tout * SOUT) / 1e6
even = 1
while True:
    n = math.ceil(4 * even * 1e6 * tout / DAY / cap / 0.7)
    if even * 1e6 * unit * 30 >= n * gpu_h * 720 + team:
        break
    even += 1
print(f"even_million_requests = {even}")
flat = 1
while True:
    n = math.ceil(1.5 * flat * 1e6 * tout / DAY / cap / 0.7)
    if flat * 1e6 * unit * 30 >= n * gpu_h * 720 + team:
        break
    flat += 1
print(f"even_flat_million_requests = {flat}")

# ---- token buckets: requests against tokens
print(f"q2_by_requests_thousands = {100 * 60_000 / 1e3:g}")
print(f"q2_tokens_chat_thousands = {100 * 800 / 1e3:g}")
print(f"q2_docs_millions = {100 * 60_000 / 1e6:g}")
print(f"q2_ratio = {60_000 / 800:g}")
# agents
steps_n, ctx0, add = 25, 4_000, 1_500
total_in = sum(ctx0 + add * i for i in range(steps_n))
print(f"agent_in_thousands = {total_in / 1e3}")
usd = (total_in * IN + steps_n * 300 * OUT) / 1e6
print(f"agent_usd = {usd}")
new = ctx0 + add * (steps_n - 1)
cached_usd = ((total_in - new) * CACHED + new * IN + steps_n * 300 * OUT) / 1e6
print(f"agent_cached_usd = {cached_usd}")
print(f"agent_first_thousands = {ctx0 * steps_n / 1e3:g}")
print(f"agent_success_percent = {100 * 0.97 ** steps_n}")
print(f"agent_success99_percent = {100 * 0.99 ** steps_n}")
print(f"agent_loop_usd = {(sum(ctx0 + add * i for i in range(80)) * IN + 80 * 300 * OUT) / 1e6}")
# retrieval
print(f"vectors_gb = {400e6 * 1024 * 1 / 1e9}")
print(f"vectors_fp32_tb = {400e6 * 1024 * 4 / 1e12}")
print(f"tenant_mean_millions = {400e6 / 200 / 1e6:g}")
print(f"filter_candidates = {math.ceil(10 / 0.005):d}")
# q1, q4
print(f"q1_usd = {(6_000 * IN + 500 * OUT) / 1e6}")
print(f"q1_kusd_month = {300_000 * (6_000 * IN + 500 * OUT) / 1e6 * 30 / 1e3}")
print(f"q1_cached_kusd = {300_000 * (4_500 * CACHED + 1_500 * IN + 500 * OUT) / 1e6 * 30 / 1e3}")
big, small = (2_000 * IN + 300 * OUT) / 1e6, (2_000 * SIN + 300 * SOUT) / 1e6
print(f"q4_big_usd = {big}")
print(f"q4_small_usd = {small}")
cascade = small + 0.3 * big
print(f"q4_cascade_usd = {cascade}")
print(f"q4_cascade_month_kusd = {4e6 * cascade * 30 / 1e3}")
print(f"q4_big_month_kusd = {4e6 * big * 30 / 1e3}")
print(f"q4_even_percent = {100 * (big - small) / big}")
print(f"q4_harm_month_kusd = {4e6 * 0.7 * 0.02 * 0.10 * 30 / 1e3}")
print(f"q4_even_harm_usd = {(big - cascade) / (0.7 * 0.02)}")
# q7: failover
print(f"q7_left_percent = {100 * (1 - 0.6)}")
print(f"q7_quota_mtok = {400 * 60 * 4_000 / 1e6}")
print(f"q7_admit_share_percent = {100 * 0.4 / 0.96}")
# q10
mean = 1.2e9 / DAY
print(f"q10_mean_tok_thousands = {mean / 1e3}")
print(f"q10_mean_tok = {mean}")
peak10 = 3 * mean
print(f"q10_peak_thousands = {peak10 / 1e3}")
n10 = math.ceil(peak10 / 2_000 / 0.75)
print(f"q10_gpus = {n10}")
print(f"q10_gpus_zone = {math.ceil(n10 * 1.5)}")
own = math.ceil(n10 * 1.5) * gpu_h * 720
print(f"q10_gpu_kusd = {own / 1e3}")
print(f"q10_own_kusd = {(own + 5 * 20e3) / 1e3}")
api = 1.2e9 * 30 * (8 * SIN + SOUT) / 1e6
print(f"q10_api_kusd = {api / 1e3}")
api_big = 1.2e9 * 30 * (8 * IN + OUT) / 1e6
print(f"q10_api_big_kusd = {api_big / 1e3}")
print(f"q10_use_percent = {100 * mean / (math.ceil(n10 * 1.5) * 2_000)}")
# three equal zones, of which any two carry the peak at 75 %
batch10 = 3 * math.ceil(math.ceil(2 * mean / 2_000 / 0.75) / 2)
print(f"q10_batch_gpus = {batch10}")
print(f"q10_batch_kusd = {batch10 * gpu_h * 720 / 1e3}")
print(f"q10_buy_years_musd = {n10 * 1.5 * 30e3 / 1e6}")
# three years
for name, growth in (("low", 1.5), ("high", 3.0)):
    print(f"year3_{name}_million = {20 * growth ** 2}")
    print(f"year3_{name}_musd_month = {values[-1] * growth ** 2 * 0.5}")
print(f"lock_weeks = {200 * 1.5 / 10}")
print(f"q8_use_percent = {100 * 0.7 / 1.5}")
print(f"q8_usd_mtok = {per_m / (0.7 / 1.5)}")
print(f"q12_with_batch_percent = {100 * 0.5 * 40 / 96}")
bill = 1.9
for month_no in range(1, 37):
    bill *= 1.08
    if month_no in (12, 36):
        print(f"q13_bill{month_no}_musd = {bill}")
