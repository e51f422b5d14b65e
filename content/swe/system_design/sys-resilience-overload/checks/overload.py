"""Retry amplification, a metastable service by simulation, shedding, cells, and the sizes of the bank."""
import math
import random
from collections import deque

import numpy as np
from facts import fact

rng = np.random.default_rng(8)

# ---- amplification: count calls through layers when the lowest always fails
def calls(layers, attempts):
    if layers == 0:
        return 1
    return sum(calls(layers - 1, attempts) for _ in range(attempts))


print(f"amplify_3_4 = {calls(4, 3)}")
print(f"amplify_2_5 = {calls(5, 2)}")
print(f"budget_4 = {1.1**4}")
print(f"budget_5 = {1.1**5}")
print(f"amplify_3_5 = {calls(5, 3)}")
p = 0.02
print(f"mean_attempts_2_percent = {1 + p + p * p}")
print(f"top_only = {calls(1, 3)}")


# ---- one service: capacity 10,000/s, load 7,000/s, client timeout 1 s, three attempts, blip of 30 s
def simulate(load=7_000, cap=10_000, attempts=3, budget=None, bound=None, drop_expired=False,
             blip=(20, 50), until=220, shed=None, dt=0.1):
    """Fluid model, first come first served. An entry is [time, not served, attempt]. Good and offered per second."""
    queue, clients = deque(), deque()
    good, offered = np.zeros(until), np.zeros(until)
    size = tokens = 0.0
    for k in range(round(until / dt)):
        t, sec = k * dt, int(k * dt + 1e-9)
        new = load * dt * (shed[2] if shed and shed[0] <= t < shed[1] else 1)
        batch = [[t, new, 1]]
        if budget is not None:
            tokens = min(tokens + budget * new, budget * load)
        while clients and clients[0][0] <= t - 1 + 1e-9:  # gave up after a second
            _, left, att = clients.popleft()
            if left > 1e-9 and att < attempts:
                again = left if budget is None else min(left, tokens)
                tokens -= again if budget is not None else 0
                batch.append([t, again, att + 1])
        for entry in batch:
            offered[sec] += entry[1]
            clients.append(entry)
            room = entry[1] if bound is None else max(0.0, min(entry[1], bound - size))
            if room > 0:
                queue.append([entry, room])
                size += room
        work = 0.0 if blip[0] <= t < blip[1] else cap * dt
        while work > 1e-9 and queue:
            entry, room = queue[0]
            late = t - entry[0] > 1 - 1e-9
            done = room if late and drop_expired else min(work, room)
            work -= 0 if late and drop_expired else done
            size -= done
            queue[0][1] -= done
            if not late:
                good[sec] += done
                entry[1] -= done
            if queue[0][1] <= 1e-9:
                queue.popleft()
    return good, offered


def back_after(good, end, level=6_500):
    return next((s - end for s in range(end, len(good) - 5) if good[s:s + 5].min() > level), None)


plain, off = simulate()
assert plain[10] > 6_900 and plain[60:].max() < 100, "stays down at normal traffic"
print(f"before_goodput = {round(plain[5:18].mean(), -2):g}")
print(f"after_offered = {round(off[150:200].mean(), -2):g}")
print(f"after_goodput = {abs(round(plain[150:200].mean())):g}")
back = back_after(simulate(attempts=1)[0], 50)
assert abs(back - (30 * 7_000 - 10_000) / 3_000) < 5
print(f"no_retry_back_s = {back}")
back_bud = back_after(simulate(budget=0.1)[0], 50)
print(f"budget_back_s = {back_bud}")
assert abs(back_bud - (30 * 7_700 - 10_000) / 2_300) < 12
assert back_after(simulate(drop_expired=True)[0], 50) <= 8
assert back_after(simulate(bound=5_000)[0], 50) <= 8, "a bounded queue recovers at once"
assert back_after(simulate(shed=(80, 140, 0.5))[0], 50) is None, "halving the load for a minute does not help"
emptied = simulate(shed=(60, 150, 0.0))[0]
assert back_after(emptied, 150) is not None, "no load until the queue is empty does"
print(f"hidden_capacity = {10_000 / 3}")
print(f"backlog_blip_thousands = {30 * 7:g}")
print(f"drain_s = {30 * 7_000 / (10_000 - 7_000):g}")
print(f"wait_at_end_s = {30 * 7_000 / 10_000:g}")

# question with other figures
print(f"q_hidden = {24_000 / 4:g}")
print(f"q_offered = {4 * 15_000}")
print(f"q_hidden_budget = {24_000 / 1.1}")
print(f"q_queue_max = {24_000 * (0.8 - 0.2):g}")
assert simulate(load=15_000, cap=24_000, attempts=4)[0][100:].max() < 500
assert simulate(load=4_500, cap=24_000, attempts=4)[0][190:].min() > 4_400

# ---- flagship of the bank: hour down
backlog_hour = (3 * 7_000 - 10_000) * 3_600
print(f"hour_backlog_millions = {backlog_hour / 1e6}")
print(f"queue_bound = {10_000 * (1 - 0.1) / 2:g}")
print(f"flag_step_1 = {0.3 * 10_000:g}")
print(f"ramp_min = {(7_000 - 3_000) / 1_000:g}")
print(f"headroom_percent = {100 * (1 - 7_000 / 10_000):g}")
print(f"lost_requests_millions = {7_000 * 3_600 / 1e6}")

# ---- pool exhaustion
print(f"slow_in_flight = {300 * 5}")
print(f"normal_in_flight = {300 * 0.05:g}")
print(f"fill_s = {(200 - 900 * 0.02 - 300 * 0.05) / 300}")
print(f"bulkhead_rate = {40 / 5:g}")
print(f"bulkhead_refused_percent = {100 * (1 - 8 / 300)}")
print(f"others_in_flight = {900 * 0.02:g}")
print(f"bulkhead_timeout_rate = {40 / 0.3}")

# ---- hedging
print(f"hedge_extra_percent = {100 * 0.05:g}")
print(f"hedge_bad_percent = {100 * 0.4:g}")
print(f"hedge_bad_util_percent = {100 * 0.7 * 1.4:g}")
print(f"hedge_cap_util_percent = {100 * 0.7 * 1.05}")
print(f"hedge_miss_percent = {100 * 0.05 * 0.05}")

# ---- zones
print(f"zone_plain = {12_000 / 500:g}")
print(f"zone_static = {3 * math.ceil(12_000 / 2 / 500)}")
print(f"zone_util_percent = {100 * 12_000 / (36 * 500)}")

# ---- queue or refuse
mu, T, s = 2_000, 0.5, 0.1
print(f"queue_bound_q = {mu * (T - s):g}")
print(f"limit_in_flight = {mu * s:g}")
print(f"over_fifo_wait_s = {(3_000 - mu) * 60 / mu:g}")
print(f"over_served_percent = {100 * mu / 3_000}")

# ---- priorities: units of work
cap = 40_000
def browse(reject, tries):
    """admitted browse b: checkout + b + reject * tries * (browse + prefetch - b) = cap"""
    fixed = 8_000 * 3
    total = 72_000 + 40_000
    return (cap - fixed - reject * tries * total) / (1 - reject * tries)


for name, (rej, tries) in {"service": (0.05, 1), "gateway": (0.005, 1), "service_retry": (0.05, 3), "gateway_retry": (0.005, 3)}.items():
    b = browse(rej, tries)
    assert abs(24_000 + b + rej * tries * (112_000 - b) - cap) < 1e-6
    print(f"browse_{name} = {b:g}" if name == "service_retry" else f"browse_{name} = {b}")
print(f"browse_free = {cap - 24_000}")
print(f"browse_free_percent = {100 * (cap - 24_000) / 72_000}")
print(f"browse_service_percent = {100 * browse(0.05, 1) / 72_000}")
print(f"browse_gateway_percent = {100 * browse(0.005, 1) / 72_000}")
print(f"demand_units = {8_000 * 3 + 72_000 + 40_000}")
print(f"demand_factor = {(8_000 * 3 + 72_000 + 40_000) / cap:g}")
print(f"reject_retry_units = {0.05 * 3 * 112_000:g}")
print(f"degraded_units = {24_000 + 72_000 * 0.2 + 0.005 * 40_000:g}")
print(f"units_in_flight = {cap * 0.05:g}")

# ---- cells
print(f"cell_tenants = {2_000 / 20:g}")
print(f"cell_percent = {100 / 20:g}")
print(f"combos_billion = {math.comb(200, 5) / 1e9}")
def overlap(j):
    return math.comb(5, j) * math.comb(195, 5 - j) / math.comb(200, 5)


some = 1 - overlap(0)
print(f"share_one_percent = {100 * some}")
print(f"share_three = {2_000 * sum(overlap(j) for j in (3, 4, 5))}")
draws = np.array([len(set(rng.choice(200, 5, replace=False)) & set(range(5))) for _ in range(20_000)])
assert abs((draws > 0).mean() - some) < 0.01
print(f"expected_all_five = {2_000 * overlap(5)}")
mean_c, sd_c = 100 * 5, math.sqrt(100) * 10
mean_f, sd_f = 2_000 * 5, math.sqrt(2_000) * 10
cell_need, fleet_need = mean_c + 3.09 * sd_c, mean_f + 3.09 * sd_f
print(f"cell_need = {cell_need:g}")
print(f"cells_need_total = {20 * cell_need:g}")
print(f"fleet_need = {fleet_need}")
print(f"cells_extra_percent = {100 * (20 * cell_need / fleet_need - 1)}")
print(f"cells_extra_servers = {200 * (20 * cell_need / fleet_need - 1)}")
print(f"cells_usd_month = {200 * (20 * cell_need / fleet_need - 1) * 16 * fact('vcpu_usd_per_hour') * 720}")
print(f"big_tenant_servers = {math.ceil(0.08 * fleet_need / (fleet_need / 200))}")

# ---- slow bank
print(f"bank_in_flight = {600 * 8}")
print(f"bank_threads = {20 * 200}")
print(f"bank_normal = {600 * 0.2:g}")
print(f"bank_retry_in_flight = {600 * 3 * 2}")
print(f"bank_backlog_millions = {600 * 40 * 60 / 1e6}")
print(f"bank_drain_min = {600 * 40 * 60 / (900 - 600) / 60:g}")
print(f"bank_fill_s = {(4_000 - 1_400 * 0.1 - 600 * 0.2) / 600}")
print(f"bank_probe_load = {5 * 8}")
print(f"bank_usd_millions = {600 * 40 * 60 * 45 / 1e6}")
print(f"bank_bulkhead_rate = {800 / 2:g}")
print(f"bank_risk_usd = {600 * 40 * 60 * 0.02 * 45:g}")

# ---- standard for 300 services
print(f"mesh_usd = {9_000 * 0.1 * fact('vcpu_usd_per_hour') * 720:g}")
print(f"mesh_ms = {5 * 2 * 1}")
print(f"lib_usd = {4 * 0.5 * 15_000:g}")
print(f"depth_waste = {3**5}")
print(f"outage_hours_saved = {18 * 0.5 * 1.5:g}")
print(f"outage_usd = {18 * 0.5 * 1.5 * 60_000:g}")

# ---- pages of twenty calls
print(f"page_survive_percent = {100 * 0.8**20}")
