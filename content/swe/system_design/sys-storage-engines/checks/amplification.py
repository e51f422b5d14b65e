"""Trees, logs, levels, columns and disk life, each formula beside a small simulation."""
import math

from facts import fact

# ---- depth of a B+-tree
rows, per_leaf, fan = 10**9, 60, 300
level, inner, levels = math.ceil(rows / per_leaf), 0, 1
print(f"tree_leaves_millions = {level / 1e6}")
while level > 1:
    level = math.ceil(level / fan)
    inner += level
    levels += 1
print(f"tree_levels = {levels}")
print(f"tree_inner_mib = {inner * 8 / 1024}")
print(f"tree_leaf_gib = {math.ceil(rows / per_leaf) * 8 / 1024**2}")
short = math.ceil(2e8 / 50)
lv = 1
while short > 1:
    short, lv = math.ceil(short / 400), lv + 1

# ---- bytes written by a tree: page of 8 KiB, rows of 100 B, k changes of a page between two writes
for k in (1, 20):
    print(f"tree_wa_{k} = {1 + 8192 / (100 * k)}")
print(f"tree_wa_full_image = {(8192 + 8192) / 100}")


# ---- levels: whole-level merges with size ratio T
def leveled(T, deepest, flushes):
    """Sizes in units of one flush. Level i holds up to T**i units, is merged into the next when full."""
    size, written = [0] * (deepest + 2), 0
    for _ in range(flushes):
        written += 1  # the flush
        moving, i = 1, 1
        while True:
            size[i] += moving
            written += size[i]  # old content of the level is rewritten with the newcomer
            if size[i] < T**i or i == deepest:
                break
            moving, size[i] = size[i], 0
            i += 1
    return written / flushes


def tiered(T, deepest, flushes):
    runs, written = [0] * (deepest + 2), 0
    for _ in range(flushes):
        written += 1
        runs[0] += 1
        for i in range(deepest):
            if runs[i] == T:
                runs[i], runs[i + 1] = 0, runs[i + 1] + 1
                written += T ** (i + 1)
    return written / flushes


T = 10
for levels in (1, 2, 3):
    got = leveled(T, levels + 1, T**levels)  # until the deepest counted level has filled once
    assert abs(got - (1 + levels * (T + 1) / 2)) < 0.12 * got + 1.2, (levels, got)
assert abs(leveled(10, 9, 10_000) - (1 + 4 * 5.5)) < 2.0, leveled(10, 9, 10_000)
assert abs(tiered(10, 9, 10_000) - 5) < 1e-9
per_level = (T + 1) / 2
print(f"level_cost = {per_level}")
print(f"leveled_wa_4 = {2 + 4 * per_level:g}")
print(f"tiered_wa_4 = {2 + 4:g}")
print(f"tiered_runs_3 = {3 * T:g}")
print(f"space_leveled_percent = {100 * sum(1 / T**i for i in range(1, 12))}")

# ---- worked example: 50,000 updates/s of 100 B, spread over everything
user = 50_000 * 100
print(f"ex_tree_mb = {user * (1 + 8192 / 100) / 1e6}")
print(f"ex_lsm_mb = {user * (2 + 4 * per_level) / 1e6:g}")
print(f"ex_ratio = {(1 + 8192 / 100) / (2 + 4 * per_level)}")
day = user * (2 + 4 * per_level) * 86_400 / 1e12
print(f"ex_lsm_tb_day = {day}")
print(f"ex_tree_tb_day = {user * (1 + 8192 / 100) * 86_400 / 1e12}")
life = 4 * 1 * 365 * 5  # TB: 4 TB, one drive write a day, five years
print(f"ex_life_pb = {life / 1e3}")
print(f"ex_lsm_years = {life / day / 365}")
print(f"ex_tree_years = {life / (user * (1 + 8192 / 100) * 86_400 / 1e12) / 365}")

# ---- group commit
print(f"commit_alone = {1 / 0.002:g}")
print(f"commit_batch = {40_000 * 0.002:g}")
print(f"commit_wait_ms = {0.5 * 2 + 2:g}")
print(f"commit_lost = {40_000 * 0.2:g}")


def group(rate, sync, n=40_000):
    """Arrivals wait for the running flush, then the next one takes all that wait."""
    waits, free, i = [], 0.0, 0
    times = [k / rate for k in range(n)]
    while i < n:
        start = max(free, times[i])
        j = i
        while j < n and times[j] <= start:
            j += 1
        free = start + sync
        waits += [free - t for t in times[i:j]]
        i = j
    return sum(waits) / n


assert abs(group(40_000, 0.002) * 1e3 - 3) < 0.05

# ---- row or column: 500M rows of 200 B in 40 columns, 3 columns of 5 B each
row = 500e6 * 200
col = 500e6 * 3 * 5 / 4
print(f"scan_row_s = {row / 2e9:g}")
print(f"scan_col_gb = {col / 1e9}")
print(f"scan_col_s = {col / 2e9}")
print(f"scan_ratio = {row / col}")

# ---- an index more: 8,000 inserts/s
print(f"index_pages_mb = {8_000 * 5 * 8192 / 1e6}")
print(f"index_pages_two_mb = {8_000 * 2 * 8192 / 1e6}")
print(f"index_reads_per_s = {8_000 * 5 * 0.3:g}")
print(f"index_partial_gb = {400e6 * 0.02 * 40 / 1e9}")
print(f"index_full_gb = {400e6 * 40 / 1e9:g}")

# ---- flagship
pb = 7.3
a_per = 1 + 1 + 2 * 8.192
print(f"flag_a_wa = {a_per}")
print(f"flag_a_mb = {1_000 * a_per / 1e3}")
print(f"flag_a_tb_day = {1_000 * a_per * 1e3 * 86_400 / 1e12}")
print(f"flag_a_years = {4 * 365 * 5 / (1_000 * a_per * 1e3 * 86_400 / 1e12) / 365}")
raw = 1e6 * 100 * 3
print(f"flag_b_store_three_tb = {1e6 * 100 * 86_400 * 30 * 3 / 1e12:g}")
for tag, wa in (("leveled", 2 + 4 * per_level), ("window", 4.0), ("tree", 1 + 8192 / 100)):
    node = raw * wa / 100
    print(f"flag_b_{tag}_gb = {raw * wa / 1e9}")
    print(f"flag_b_{tag}_node_mb = {node / 1e6}")
    print(f"flag_b_{tag}_years = {8e12 * 365 * 5 / (node * 86_400) / 365}")
print(f"flag_b_node_tb = {1e6 * 100 * 86_400 * 30 * 3 / 100 / 1e12}")
scan = 500e12 / 5 * 0.04 * 0.03
print(f"flag_c_gb = {scan / 1e9:g}")
print(f"flag_c_s = {scan / (20 * 2e9):g}")
print(f"flag_c_row_tb = {500 * 0.03:g}")
print(f"flag_c_row_s = {500e12 * 0.03 / (20 * 2e9):g}")
print(f"flag_c_usd = {100e3 * fact('object_storage_usd_per_gb_month'):g}")
print(f"flag_c_row_usd = {500e3 * fact('object_storage_usd_per_gb_month'):g}")

# ---- compaction debt
ingest, wa, disk = 60e6, 24, 1.2e9
print(f"debt_need_gb = {ingest * wa / 1e9}")
print(f"debt_max_mb = {disk / wa / 1e6:g}")
backlog = 2 * 3600 * (ingest * wa - disk)
print(f"debt_backlog_tb = {backlog / 1e12}")
print(f"debt_drain_h = {backlog / (disk - 30e6 * wa) / 3600}")
print(f"debt_runs = {2 * 3600 * (ingest - disk / wa) / 256e6}")
print(f"debt_tiered_gb = {ingest * 6 / 1e9}")

# ---- cold logs on object storage
usd = fact("object_storage_usd_per_gb_month")
day_gb = 20e12 / 5 / 1e9
print(f"cold_day_tb = {day_gb / 1e3:g}")
print(f"cold_object_usd = {day_gb * 365 * usd:g}")
print(f"cold_ssd_usd = {day_gb * 365 * 0.08 * 3:g}")
print(f"cold_ratio = {0.08 * 3 / usd}")
print(f"cold_hot_usd = {day_gb * 3 * 0.08:g}")
print(f"cold_hot_tb = {day_gb * 3 / 1e3:g}")
print(f"cold_scan_tb = {day_gb * 7 / 1e3 * 0.1 * 0.3}")
print(f"cold_scan_s = {day_gb * 7 * 1e9 * 0.1 * 0.3 / (40 * 1e9)}")
print(f"cold_requests_per_s = {40 * 1e9 / 8e6:g}")
print(f"cold_small_millions = {200 * 86_400 / 10 / 1e6}")
print(f"cold_big_files = {day_gb * 1e9 / 256e6:g}")
print(f"cold_needle_full_tb = {day_gb * 365 * 0.3 / 1e3}")
print(f"cold_needle_s = {day_gb * 365 * 0.3 * 0.01 / 40}")

# ---- random keys
entries = 2e9 * 40 / 0.69
print(f"uuid_index_gb = {entries / 1e9}")
share = 64e9 / entries
print(f"uuid_cached_percent = {100 * share}")
reads = 6_000 * (1 - share)
print(f"uuid_reads_per_s = {reads}")
earlier = 2e9 - 21 * 6_000 * 600  # rows three weeks before
print(f"uuid_reads_before = {6_000 * (1 - 64e9 * 0.69 / 40 / earlier)}")
print(f"uuid_write_mb = {6_000 * 8192 * 2 / 1e6}")
print(f"uuid_ordered_mb = {6_000 * 40 * 2 / 1e6}")
print(f"uuid_ratio = {8192 / 40}")
print(f"uuid_pages_ordered = {6_000 * 40 / 8192 / 0.9}")
print(f"uuid_rows_fit_billions = {64e9 * 0.69 / 40 / 1e9}")
print(f"uuid_three_index_reads = {3 * reads}")
per_day = 6_000 * 600
assert abs(per_day * 548 / 2e9 - 1) < 0.02  # eighteen months of mornings make the two billion rows
print(f"uuid_three_gb = {3 * entries / 1e9}")
print(f"uuid_month_gb = {per_day * 30 * 40 / 0.69 / 1e9}")
print(f"uuid_memory_years = {(768e9 / 3 * 0.69 / 40 - 2e9) / per_day / 365}")
assert 50 < (384e9 / 3 * 0.69 / 40 - 2e9) / per_day < 65  # days
print(f"debt_queue_late_min = {(60 - 45) * 7_200 / 45 / 60:g}")
