"""Supply of keys, collisions, blocks, guesses and caches: formulas beside simulations."""
import math
import random

import numpy as np
from facts import fact

DAY = 86_400
new_day, read_day = 100e6, 10e9
print(f"write_mean = {new_day / DAY}")
print(f"write_peak = {3 * new_day / DAY}")
print(f"read_mean = {read_day / DAY}")
print(f"read_peak = {3 * read_day / DAY}")
print(f"read_peak_thousands = {3 * read_day / DAY / 1e3}")
for n in (6, 7, 8):
    print(f"space_{n} = {62 ** n}")
print(f"space6_days = {62 ** 6 / new_day}")
print(f"supply_trillions = {62 ** 7 / 1e12}")
print(f"space7_years = {62 ** 7 / new_day / 365}")
five = 5 * 365 * new_day
print(f"links5_billions = {five / 1e9}")
fill = five / 62 ** 7
print(f"fill7_percent = {100 * fill}")
print(f"tries7 = {1 / (1 - fill)}")
print(f"fill8_percent = {100 * five / 62 ** 8}")
print(f"fill10_millionths = {1e6 * five / 62 ** 10}")
print(f"guess10_million = {62 ** 10 / five / 1e6}")
print(f"guess7 = {1 / fill}")
first = math.sqrt(math.pi * 62 ** 7 / 2)
r = random.Random(1)


def draws(space):
    seen = set()
    while True:
        k = r.randrange(space)
        if k in seen:
            return len(seen) + 1
        seen.add(k)


space = 40_000
mean = sum(draws(space) for _ in range(6_000)) / 6_000
assert abs(mean / math.sqrt(math.pi * space / 2) - 1) < 0.03
print(f"first_collision_millions = {first / 1e6}")
print(f"first_collision_min = {first / (new_day / DAY) / 60}")
print(f"year_collisions_millions = {(365 * new_day) ** 2 / (2 * 62 ** 7) / 1e6}")
# truncated hash of the URL: different URLs share a key as random keys do; 12 characters of 62
print(f"scanner_day = {1_000 * DAY * fill / 1e6}")
print(f"scanner_limited_day = {10 * DAY * fill}")
print(f"scanner_limited_day_thousands = {10 * DAY * fill / 1e3}")
print(f"scanner10_day = {1_000 * DAY * five / 62 ** 10}")
print(f"bits_22 = {22 * math.log2(62)}")

# ---- blocks: 50 servers, ten restarts a day, half a block lost each time
for block in (1_000_000, 10_000):
    lost = sum(r.uniform(0, block) for _ in range(50 * 10 * 40)) / 40
    assert abs(lost / (50 * 10 * block / 2) - 1) < 0.02
    print(f"block_{block}_lost_millions = {50 * 10 * block / 2 / 1e6}")
    print(f"block_{block}_lost_percent = {100 * 50 * 10 * block / 2 / new_day}")
    print(f"block_{block}_fetch_s = {3 * new_day / DAY / block}")
print(f"block_years_with_waste = {62 ** 7 / (new_day + 250e6) / 365}")

# ---- storage
rec = 500
print(f"day_gb = {new_day * rec / 1e9}")
print(f"raw_tb = {five * rec / 1e12}")
stored = 3 * five * rec / 1e12
print(f"stored_tb = {stored}")
nodes = math.ceil(stored / 2.4)
print(f"kv_nodes = {nodes}")

# ---- cache: Zipf with exponent 1 over the distinct keys of a day
H = lambda n: math.log(n) + 0.5772156649 + 1 / (2 * n)
small = 1 / np.arange(1, 200_001)
assert abs(small.sum() - H(200_000)) < 1e-6
distinct = 200e6
for top, name in ((10e6, "10m"), (50e6, "50m"), (1e6, "1m")):
    print(f"hit_{name}_percent = {100 * H(top) / H(distinct)}")
    print(f"cache_{name}_gb = {top * 600 / 1e9}")
print(f"cache_all_gb = {distinct * 600 / 1e9}")
print(f"cache_by_requests_tb = {0.2 * read_day * 600 / 1e12}")
miss = 1 - H(10e6) / H(distinct)
print(f"store_reads_thousands = {3 * read_day / DAY * miss / 1e3}")
print(f"store_replica_reads_node = {2 * 3 * read_day / DAY * miss / nodes}")
print(f"store_reads_50m_thousands = {3 * read_day / DAY * (1 - H(50e6) / H(distinct)) / 1e3}")
print(f"top_key_rate_thousands = {3 * read_day / DAY / H(distinct) / 1e3}")
print(f"top_key_percent = {100 / H(distinct)}")
# a smaller question: 5 million distinct keys, 200 million requests, 400 B
print(f"q_cache_gb = {5e6 * 400 / 1e9}")
print(f"q_cache_wrong_gb = {0.2 * 200e6 * 400 / 1e9}")
print(f"q_hit_percent = {100 * H(500e3) / H(5e6)}")
print(f"q_hit_gb = {500e3 * 400 / 1e9}")

# ---- analytics and cost
print(f"events_tb_day = {read_day * 100 / 1e12}")
cores = nodes * 16
usd = cores * fact("vcpu_usd_per_hour") * 720
print(f"kv_kusd_month = {usd / 1e3}")
egress_tb = read_day * 500 * 30 / 1e12
egress = egress_tb * 1e3 * fact("internet_egress_usd_per_gb")
print(f"egress_tb_month = {egress_tb}")
print(f"egress_kusd_month = {egress / 1e3}")
front = 347 / 20 * 2  # cores: 20 thousand redirects a second and core, at half load
print(f"front_cores = {math.ceil(front)}")
front_usd = math.ceil(front) * fact("vcpu_usd_per_hour") * 720
events_usd = 30 * 1e3 * fact("object_storage_usd_per_gb_month") / 4  # a month of events, packed four times
print(f"front_kusd_month = {front_usd / 1e3}")
print(f"events_kusd_month = {events_usd / 1e3}")
total = usd + egress + front_usd + events_usd
print(f"total_kusd_month = {total / 1e3}")
print(f"usd_per_million_redirects = {total / (read_day * 30 / 1e6)}")
print(f"kv_share_percent = {100 * usd / total}")
expire = 0.6
print(f"expired_nodes = {math.ceil(stored * (1 - expire) / 2.4)}")
print(f"expire_saves_kusd = {(nodes - math.ceil(stored * (1 - expire) / 2.4)) * 16 * fact('vcpu_usd_per_hour') * 720 / 1e3}")

# ---- a viral key: 400 thousand a second
edge_sites, ttl = 200, 60
print(f"viral_origin_per_s = {edge_sites / ttl}")
print(f"viral_share_per_site = {400_000 / edge_sites:g}")
origin_ms = 40
print(f"viral_stampede = {400_000 / edge_sites * origin_ms / 1e3:g}")
print(f"viral_stampede_all_thousands = {400_000 * origin_ms / 1e6:g}")
print(f"takedown_max_s = {ttl}")
print(f"viral_seen_by_takedown_millions = {400_000 * ttl / 2 / 1e6:g}")
print(f"viral_purge_seen_millions = {400_000 * 3 / 1e6:g}")
print(f"negative_lost_millions = {400_000 * 30 / 1e6:g}")
# build or buy: 52 thousand reads and 3.5 thousand writes at peak, mean a third
reads_month = read_day * 30 * miss
writes_month = new_day * 30
managed = reads_month / 1e6 * 0.125 + writes_month / 1e6 * 0.625 + five * rec / 1e9 * 0.25
print(f"managed_reads_kusd = {reads_month / 1e6 * 0.125 / 1e3}")
print(f"managed_writes_kusd = {writes_month / 1e6 * 0.625 / 1e3}")
print(f"managed_storage_kusd = {five * rec / 1e9 * 0.25 / 1e3}")
print(f"managed_kusd = {managed / 1e3}")
print(f"own_with_staff_kusd = {usd / 1e3 + 6 * 20}")
year1 = 365 * new_day
managed1 = reads_month / 1e6 * 0.125 + writes_month / 1e6 * 0.625 + year1 * rec / 1e9 * 0.25
nodes1 = math.ceil(3 * year1 * rec / 1e12 / 2.4)
print(f"managed_year1_kusd = {managed1 / 1e3}")
print(f"nodes_year1 = {nodes1}")
print(f"own_year1_kusd = {nodes1 * 16 * fact('vcpu_usd_per_hour') * 720 / 1e3 + 120}")
print(f"alias_local_ms = {2 * 3}")
print(f"alias_global_ms = {fact('transatlantic_rtt_ms') + 5}")  # the leader's majority is on its own side
print(f"alias_far_ms = {2 * fact('transatlantic_rtt_ms') + 5}")  # the leader's majority lies across as well
print(f"alias_per_s = {new_day * 0.01 / DAY}")
