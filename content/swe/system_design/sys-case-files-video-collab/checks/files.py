"""Chunking, dedup, erasure coding, rates of a file store: formulas beside enumeration and simulation."""
import math
import random

import numpy as np
from facts import fact

DAY = 86_400
users = 500e6
print(f"logical_eb = {users * 5e9 / 1e18}")
files = users * 400
print(f"files_billions = {files / 1e9:g}")
print(f"meta_tb = {files * 1e3 / 1e12}")
edits = users * 0.2 * 10
print(f"edits_s_thousands = {edits / DAY / 1e3}")
print(f"edits_peak_thousands = {3 * edits / DAY / 1e3}")
print(f"poll_millions = {users * 0.4 / 60 / 1e6}")
print(f"longpoll_millions = {users * 0.4 / 1e6:g}")
print(f"notify_thousands = {2.5 * 3 * edits / DAY / 1e3}")

# ---- content-defined chunks: a gear hash cuts where its low bits vanish
rng = random.Random(9)
GEAR = [rng.getrandbits(64) for _ in range(256)]
LOW, HIGH, MASK = 2_048, 65_536, (1 << 13) - 1


def cut(data):
    chunks, start, h = [], 0, 0
    for i, b in enumerate(data):
        h = ((h << 1) + GEAR[b]) & (2 ** 64 - 1)
        size = i + 1 - start
        if size >= LOW and (h >> 40) & MASK == 0 or size >= HIGH:
            chunks.append(bytes(data[start:i + 1]))
            start, h = i + 1, 0
    if start < len(data):
        chunks.append(bytes(data[start:]))
    return chunks


def fixed(data, size=8_192):
    return [bytes(data[i:i + size]) for i in range(0, len(data), size)]


old = rng.randbytes(400_000)
new = b"!" + old
for f in (cut, fixed):
    assert b"".join(f(new)) == new
sent = {f.__name__: sum(len(c) for c in set(f(new)) - set(f(old))) for f in (cut, fixed)}
assert sent["fixed"] == len(new) and sent["cut"] < 0.15 * len(new)
print(f"fixed_resent_percent = {100 * sent['fixed'] / len(new)}")
mean = sum(len(c) for c in cut(old)) / len(cut(old))
assert 0.7 < mean / (LOW + MASK + 1) < 1.4
# a 1 GB file, chunks of 4 MiB on average: an insertion touches one, now and then two
print(f"gb_chunks = {math.ceil(1e9 / (4 * 2 ** 20))}")
print(f"delta_percent = {100 * 2 * 4 * 2 ** 20 / 1e9}")
print(f"q_fixed_s = {2e9 * 8 / 20e6:g}")
print(f"q_delta_s = {2 * 4 * 2 ** 20 * 8 / 20e6}")
print(f"hash_list_kb = {math.ceil(1e9 / (4 * 2 ** 20)) * 32 / 1e3}")

# ---- erasure coding against copies; p: a fragment is lost before its repair is done
def lost(n, k, p):
    return sum(math.comb(n, j) * p ** j * (1 - p) ** (n - j) for j in range(n - k + 1, n + 1))


r = np.random.default_rng(4)
for n, k, p in ((3, 1, 0.1), (14, 10, 0.1)):
    assert abs((r.random((400_000, n)) < p).sum(1).__gt__(n - k).mean() / lost(n, k, p) - 1) < 0.12
print(f"ec_overhead = {14 / 10}")
print(f"ec_eb = {users * 5e9 * 1.4 / 1e18}")
print(f"copies_eb = {users * 5e9 * 3 / 1e18}")
for hours, name in ((24, "day"), (240, "tendays")):
    p = 0.02 * hours / 8760
    for (n, k), kind in (((3, 1), "copies"), ((14, 10), "ec")):
        yearly = lost(n, k, p) * 8760 / hours
        print(f"{kind}_{name}_nines = {-math.log10(yearly)}")
print(f"p_day_millionths = {1e6 * 0.02 * 24 / 8760}")
a, b = 0.02 * 24 / 8760, 0.02 * 240 / 8760
print(f"copies_worse = {lost(3, 1, b) / 10 / lost(3, 1, a)}")
print(f"ec_worse = {lost(14, 10, b) / 10 / lost(14, 10, a)}")
print(f"ec_worse_thousands = {lost(14, 10, b) / 10 / lost(14, 10, a) / 1e3}")
full = 20e12
print(f"repair_ec_tb = {10 * full / 1e12:g}")
saved = users * 5e9 * (3 - 1.4)
print(f"ec_saved_eb = {saved / 1e18}")
print(f"ec_saved_musd_month = {saved / 1e9 * 0.005 / 1e6}")
# q1 and q5
print(f"q_ec_pb = {40 * 9 / 6}")
print(f"q_copies_pb = {40 * 3}")
print(f"q_overhead = {9 / 6}")
p = 0.01
print(f"q5_copies_ppm = {1e6 * lost(3, 1, p)}")
print(f"q5_ec_ppm = {1e6 * lost(12, 8, p)}")
print(f"q5_ratio = {lost(3, 1, p) / lost(12, 8, p)}")
print(f"q5_small_reads = {8}")
print(f"q5_pb_saved = {100 * (3 - 1.5)}")
print(f"q5_musd = {100e6 * (3 - 1.5) * 0.008 / 1e6}")
print(f"q5_kusd = {100e6 * (3 - 1.5) * 0.008 / 1e3}")
slow = 1 - 0.99 ** 8
print(f"q5_slow_percent = {100 * slow}")
# q9: client traffic
print(f"q9_upload_gbit = {edits / DAY * 3 * 2e6 * 8 / 1e9}")
print(f"q9_upload_full_tbit = {edits / DAY * 3 * 12e6 * 8 / 1e12}")
print(f"q9_upload_full_gbit = {edits / DAY * 3 * 12e6 * 8 / 1e9}")
print(f"q9_journal_shards = {math.ceil(3 * edits / DAY / 2_000)}")
print(f"q9_conn_servers = {math.ceil(users * 0.4 / 500_000)}")
print(f"q9_storm_s = {200e6 / (400 * 1_500)}")

# q13: own store or provider
logical, cloud, raw_price, people = 2.5e9, 0.01, 0.005, 60 * 20e3  # GB, dollars a month


def own(overhead, free):
    return logical * overhead / (1 - free) * raw_price + people


print(f"q13_cloud_musd = {logical * cloud / 1e6}")
print(f"q13_raw_eb = {logical * 1.4 / 0.75 / 1e9}")
print(f"q13_disk_musd = {(own(1.4, 0.25) - people) / 1e6}")
print(f"q13_own_musd = {own(1.4, 0.25) / 1e6}")
print(f"q13_gain_musd = {(logical * cloud - own(1.4, 0.25)) / 1e6}")
print(f"q13_own_15_musd = {own(1.4, 0.15) / 1e6}")
print(f"q13_own_144_musd = {own(18 / 14, 0.15) / 1e6}")
print(f"q13_cloud_9_musd = {logical * 0.009 / 1e6}")
margin = cloud - raw_price * 1.4 / 0.75
print(f"q13_margin_usd = {margin}")
print(f"q13_even_eb = {people / margin / 1e9}")
size = people / margin
assert abs(size * cloud - (size * 1.4 / 0.75 * raw_price + people)) < 1
print(f"q13_copy_days = {2.5e18 / (400e9 / 8) / DAY}")
print(f"q13_copy_months = {2.5e18 / (400e9 / 8) / DAY / 30}")
print(f"q13_dedup_growth_percent = {100 * (1 / 0.88 - 1)}")
