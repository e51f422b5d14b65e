"""Rates, connections, storage, presence, receipts, notifications: each from its definition."""
import math
import random

from facts import fact

DAY = 86_400
users, msgs = 1e9, 100e9
print(f"msg_rate_millions = {msgs / DAY / 1e6}")
print(f"msg_peak_millions = {2.5 * msgs / DAY / 1e6}")
print(f"deliveries_peak_millions = {5 * 2.5 * msgs / DAY / 1e6}")
conns, per = 300e6, 500_000
need = conns / per
print(f"gateways_full = {need:g}")
fleet = conns / per * 1.5
print(f"gateways_fleet = {fleet:g}")
print(f"fleet_conn_thousands = {conns / fleet / 1e3}")
print(f"fleet_fill_percent = {100 * conns / fleet / per}")
print(f"gateway_mem_gb = {per * 20e3 / 1e9:g}")
print(f"msgs_per_gateway_thousands = {5 * 2.5 * msgs / DAY / fleet / 1e3}")
print(f"registry_gb = {conns * 100 / 1e9:g}")
print(f"heartbeat_millions = {conns / 60 / 1e6:g}")
gcost = fleet * 16 * fact("vcpu_usd_per_hour") * 720
print(f"gateway_kusd = {gcost / 1e3}")
print(f"drain_per_s = {per / 600}")
# q1
print(f"q_rate_thousands = {12e9 / DAY / 1e3}")
print(f"q_peak_thousands = {3 * 12e9 / DAY / 1e3}")
print(f"q_gateways = {math.ceil(60e6 / 400_000)}")
print(f"q_gateways_zone = {math.ceil(60e6 / 400_000 * 3 / 2)}")

# ---- storage
day_tb = msgs * 300 / 1e12
print(f"day_tb = {day_tb}")
print(f"year_pb = {day_tb * 365 / 1e3}")
print(f"year_kusd_month = {day_tb * 365 * 1e3 * fact('object_storage_volume_usd_per_gb_month') / 1e3}")
stock, served = 0.0, 0.0
for d in range(40):  # each day 5 % of the day's bytes enter and stay for two days
    stock += day_tb * 0.05
    if d >= 2:
        stock -= day_tb * 0.05
assert abs(stock - day_tb * 0.05 * 2) < 1e-9
print(f"queue_tb = {day_tb * 0.05 * 2}")
print(f"queue3_tb = {3 * day_tb * 0.05 * 2}")
print(f"rewrite_ratio = {day_tb * 365 / (day_tb * 0.05 * 2)}")
print(f"owner_shards = {math.ceil(2.5 * msgs / DAY / 5_000)}")

# ---- presence
toggles = users * 20 / DAY
print(f"toggles_thousands = {toggles / 1e3}")
print(f"presence_naive_millions = {toggles * 100 / 1e6}")
watch = 50e6 * 10 / users
print(f"watchers_mean = {watch}")
print(f"presence_watch_thousands = {toggles * watch / 1e3}")
print(f"presence_ratio = {100 / watch:g}")
# q: 200 million users, 12 changes a day, 150 contacts; 8 million open apps with 12 visible
t2 = 200e6 * 12 / DAY
print(f"q_toggles_thousands = {t2 / 1e3}")
print(f"q_naive_millions = {t2 * 150 / 1e6}")
print(f"q_watch_thousands = {t2 * 8e6 * 12 / 200e6 / 1e3}")
r = random.Random(2)
flaps = sum(1 for _ in range(100_000) if r.random() < 0.6)  # 60 % of offline times are shorter than the grace
print(f"q_grace_thousands = {t2 * (1 - 0.6) * 8e6 * 12 / 200e6 / 1e3}")
assert abs(1 - flaps / 100_000 - 0.4) < 0.01
print(f"q_ratio = {150 / (8e6 * 12 / 200e6)}")

# ---- receipts in a group of 1,000 with 100 messages an hour
n, m = 1_000, 100
print(f"receipts_all_millions = {m * n * n / 1e6:g}")
print(f"receipts_sender_thousands = {m * n / 1e3:g}")
print(f"receipts_watermark_thousands = {n * 6 / 1e3:g}")

# ---- encryption per device
members, devices = 256, 2.2
leaves = members * devices
print(f"e2e_pairwise = {leaves}")
print(f"e2e_tree = {math.ceil(math.log2(leaves))}")
print(f"e2e_kb = {leaves * 300 / 1e3}")
print(f"e2e_up_ratio = {leaves:g}")

# ---- channel of 10 million
print(f"channel_push_s = {10e6 / 2e6:g}")
print(f"channel_reads_thousands = {10e6 * 0.08 / 30 / 1e3}")
print(f"channel_online_push_s = {10e6 * 0.08 / 2e6}")

print(f"channel_msgs_hour_millions = {10e6 * 20 / 1e6:g}")


# ---- a campaign
print(f"campaign_rate_thousands = {500e6 / 3600 / 1e3}")
print(f"campaign_opens_peak_thousands = {500e6 * 0.04 / 120 / 1e3}")
print(f"campaign_opens_hour_thousands = {500e6 * 0.04 / 3600 / 1e3}")
# q8: 120 million in 30 min; 6 % open, mean after 1 min; the app normally has 20 thousand opens a second, capacity 50
print(f"q8_rate_thousands = {120e6 / 1800 / 1e3}")
opens = 120e6 * 0.06 / 1800
print(f"q8_opens_thousands = {opens / 1e3}")
spare = 50e3 - 20e3
print(f"q8_max_rate_thousands = {spare / 0.06 / 1e3:g}")
print(f"q8_min_minutes = {120e6 / (0.7 * spare / 0.06) / 60}")
print(f"q8_safe_rate_thousands = {0.7 * spare / 0.06 / 1e3}")
print(f"q8_five_minutes_thousands = {120e6 * 0.06 / 300 / 1e3:g}")
print(f"push_after_ack_percent = {100 * (1 - 0.7)}")

# ---- failover of owners
print(f"owner_lost_messages = {2.5 * msgs / DAY * 0.2 / 3 / 1e3}")

late = 2.5 * msgs / DAY / 3 * (9 + 0.2)  # acknowledged until the lease ends, and the lag before the cut
print(f"owner_late_millions = {late / 1e6}")
print(f"quorum_ms = {fact('cross_zone_rtt_ms') + 1}")
