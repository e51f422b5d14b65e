"""Two-phase commit, order of steps, dual writes, key tables, workflow histories, unknown payouts."""
import itertools
import math
import random

from facts import fact

# ---- two-phase commit, counted message by message
def two_phase(n):
    messages = forced = 0
    for _ in range(n):
        messages += 1          # prepare
        forced += 1            # participant's prepare record
        messages += 1          # vote
    forced += 1                # decision
    for _ in range(n):
        messages += 1          # decision
        forced += 1            # participant's commit record
        messages += 1          # acknowledgement
    return messages, forced


for n in (4, 3):
    m, f = two_phase(n)
    assert (m, f) == (4 * n, 2 * n + 1)
    print(f"messages_{n} = {m}")
    print(f"forced_{n} = {f}")
a = 0.9995
month = 30 * 24 * 60
print(f"avail_2pc_percent = {100 * a**5}")
print(f"down_2pc_min = {month * (1 - a**5)}")
print(f"down_one_min = {month * (1 - a)}")
print(f"avail_three_percent = {100 * a**4}")
print(f"down_three_min = {month * (1 - a**4)}")
print(f"row_2pc_per_s = {1 / 0.009}")
print(f"row_local_per_s = {1 / 0.003}")
print(f"row_ocean_per_s = {1 / (2 * fact('transatlantic_rtt_ms') / 1e3 + 0.009)}")
print(f"in_doubt = {5_000 * 0.009:g}")
print(f"locked_rows = {2 * 5_000 * 0.009:g}")

# ---- order of steps
def expected(order, p, c):
    undone = fee = 0.0
    reach = 1.0
    for i, s in enumerate(order):
        undone += reach * p[s] * i
        fee += reach * p[s] * sum(c[x] for x in order[:i])
        reach *= 1 - p[s]
    return undone, fee


p = {"flight": 0.02, "hotel": 0.03, "card": 0.04}
c = {"flight": 30, "hotel": 0, "card": 0}
form, best = ("flight", "hotel", "card"), ("card", "hotel", "flight")
print(f"undo_form_order = {expected(form, p, c)[0]}")
print(f"fee_form_order_usd = {expected(form, p, c)[1]}")
print(f"undo_best_order = {expected(best, p, c)[0]}")
assert expected(best, p, c)[1] == 0
index = {s: c[s] * (1 - p[s]) / p[s] for s in p}
print(f"index_flight = {index['flight']:g}")
print(f"fee_saved_day_usd = {100_000 * expected(form, p, c)[1]}")
print(f"refused_percent = {100 * (1 - math.prod(1 - x for x in p.values()))}")
for seed in range(200):  # the rule against all orders
    r = random.Random(seed)
    names = "abcd"
    pp, cc = {n: r.uniform(0.01, 0.5) for n in names}, {n: r.uniform(0, 50) for n in names}
    rule = tuple(sorted(names, key=lambda n: cc[n] * (1 - pp[n]) / pp[n]))
    assert expected(rule, pp, cc)[1] <= min(expected(o, pp, cc)[1] for o in itertools.permutations(names)) + 1e-9
print(f"orphans_per_day = {100_000 * 0.01 * 0.6:g}")
print(f"phantoms_per_day = {100_000 * 0.01 * 0.4:g}")

# ---- dual write
print(f"dual_lost_per_day = {100 * 30 * 0.005:g}")
print(f"dual_lost_q_per_day = {40 * 6 * 50 * 0.004:g}")
print(f"dual_lost_q_per_year = {40 * 6 * 50 * 0.004 * 365:g}")
print(f"outbox_dup_per_day = {3 * 100:g}")
print(f"events_per_day_millions = {40 * 50 * 86_400 / 1e6:g}")
print(f"outbox_gb_day = {40 * 50 * 86_400 * 500 / 1e9:g}")

# ---- keys
rate, row = 8_000, 120
day, week = rate * 86_400, rate * 7 * 86_400
print(f"keys_day_millions = {day / 1e6:g}")
print(f"keys_day_gb = {day * row / 1e9}")
print(f"keys_week_billions = {week / 1e9}")
print(f"keys_week_gb = {week * row / 1e9}")
print(f"keys_week_tb_three = {3 * week * row / 1e12}")
print(f"keys_week_usd_month = {3 * week * row / 1e9 * 0.08}")
print(f"keys_week_memory_usd_month = {week * row / 1e9 * 5}")
print(f"partition_rows_millions = {round(week / 7 / 1e6)}")
print(f"keys_suppressed_day_millions = {rate * 0.002 * 86_400 / 1e6}")
print(f"replay_double = {40_000 * 0.6:g}")

# ---- transfers
shards = 64
print(f"cross_percent = {100 * (shards - 1) / shards}")
print(f"sub_local = {math.ceil(400 / (0.5 / 0.003))}")
print(f"sub_2pc = {math.ceil(400 / (0.5 / 0.009))}")
print(f"in_transit = {5_000 * 0.040:g}")
print(f"in_transit_usd = {5_000 * 0.040 * 50:g}")
print(f"merchant_blocked = {400 * 30}")
busy = 400 * 0.003
print(f"merchant_load_local_percent = {100 * busy:g}")

# ---- workflow engine
wf, steps = 2e6, 12
events = wf * steps * 3
print(f"history_mean_per_s = {events / 86_400}")
print(f"history_peak_per_s = {5 * events / 86_400}")
print(f"history_30d_tb = {events * 2e3 * 30 / 1e12}")
print(f"history_usd_month = {events * 2e3 * 30 / 1e9 * 0.08}")
print(f"open_millions = {wf * 2 / 1e6:g}")
print(f"event_shards = {math.ceil(5 * events / 86_400 / (0.5 * 500))}")
print(f"event_shards_drain = {math.ceil(10 * events / 86_400 / 250)}")
print(f"wf_events_each = {steps * 3}")
print(f"outage_backlog = {wf * 5 / 86_400 * 1800}")
start_peak = wf * 5 / 86_400
print(f"start_peak_per_s = {start_peak}")
print(f"drain_min = {start_peak * 1800 / (2 * start_peak - start_peak) / 60:g}")

# ---- payouts with unknown outcome
day_payouts = 1.2e6
unknown = day_payouts * 0.003
had = unknown * 0.6
print(f"unknown_per_day = {unknown:g}")
print(f"had_effect = {had:g}")
print(f"double_usd = {had * 80:g}")
print(f"double_loss_usd = {had * 80 * 0.1:g}")
missed = had * 0.05
print(f"query_missed = {missed:g}")
print(f"query_double_usd = {missed * 80:g}")
print(f"query_loss_usd_year = {missed * 80 * 0.1 * 365:g}")
print(f"not_found = {unknown - had + missed:g}")
print(f"truly_unpaid = {unknown - had:g}")
print(f"found = {had - missed:g}")
print(f"wait_share_percent = {100 * (unknown - had + missed) / day_payouts}")
print(f"support_usd_day = {(unknown - had + missed) * 0.05 * 6:g}")
chance = missed / (unknown - had + missed)
limit = 0.05 * 6 / (chance * 0.1)
assert 42 < limit < 44
print(f"repeat_below_usd = {limit}")
