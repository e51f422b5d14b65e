"""Joins against copies, migrations, partitions, tenants and extra stores: recomputed, with SQLite where it can speak."""
import math
import sqlite3

# ---- a copy of the seller's name on each listing: rows read and written by both models
def work(reads, per_page, changes, copies, copied):
    """Rows touched per second: a page of listings, each with its seller; a rename touches its copies."""
    if copied:
        return reads * per_page + changes * (1 + copies)
    return reads * 2 * per_page + changes


plain = work(30_000, 20, 200 / 86_400, 500, False)
copy = work(30_000, 20, 200 / 86_400, 500, True)
print(f"copy_saved_per_s = {30_000 * 20:g}")
print(f"copy_writes_per_s = {200 / 86_400 * 500}")
assert plain - copy > 599_000
balance = 30_000 * 20 / 500  # changes a second at which both are equal
assert abs(work(30_000, 20, balance, 500, True) - work(30_000, 20, balance, 500, False)) < 1e-6
print(f"copy_break_even_per_s = {balance:g}")
print(f"stock_writes = {4_000 * 40:g}")
print(f"stock_break_per_s = {600_000 / 40:g}")

# ---- backfill
batches = 800e6 / 5_000
print(f"fill_batches = {batches:g}")
print(f"fill_hours = {batches * 0.1 / 3600}")
print(f"rewrite_s = {800e6 * 200 / 200e6:g}")
print(f"lock_waiting = {2_000 * 20:g}")
print(f"lock_pool_s = {300 / 2_000}")
print(f"lock_bound_waiting = {2_000 * 0.1:g}")
print(f"phone_unpatched_per_s = {3_000 * 0.005:g}")
print(f"phone_unpatched_day_millions = {3_000 * 0.005 * 86_400 / 1e6}")
print(f"phone_conflict_millions = {800 * 0.02:g}")
print(f"phone_check_min = {800e6 / 500_000 / 60}")
print(f"phone_load_percent = {100 * 5_000 / 0.1 / 200_000:g}")

# ---- partitions of a wide-column store
day = 40_000 * 300
print(f"part_month_mb = {day * 30 / 1e6:g}")
print(f"part_day_mb = {day / 1e6:g}")
print(f"part_small_month_kb = {200 * 300 / 1e3:g}")

# ---- tenants
print(f"ten_tables = {5_000 * 60:g}")
print(f"ten_memory_gb = {5_000 * 150e6 / 1e9:g}")
print(f"ten_usd = {5_000 * 25:g}")
print(f"ten_migrate_hours = {5_000 * 12 / 3600}")
print(f"ten_big_usd = {20 * 400:g}")
print(f"saas_months = {math.log(8 / 6) / math.log(1.03)}")
left = 6 * (1 - 0.22)
print(f"saas_left_tb = {left}")
print(f"saas_months_after = {math.log(8 / left) / math.log(1.03)}")
print(f"saas_big_tb = {6 * 0.22}")
print(f"saas_copy_h = {6 * 0.22 * 1e12 / 50e6 / 3600}")
print(f"saas_missed_millions = {9_000 * 0.3 * 6 * 0.22 * 1e12 / 50e6 / 1e6}")
print(f"saas_catch_min = {9_000 * 0.3 * 6 * 0.22 * 1e12 / 50e6 / (10_000 - 2_700) / 60}")
print(f"saas_fifteen_tenants = {2_999 / 15}")
print(f"saas_cell_tenants = {3_000 / 16:g}")
print(f"saas_cell_percent = {100 / 16}")
print(f"saas_cell_tb = {left / 15}")

# ---- a question that nobody planned
rows = 12e9
print(f"recall_scan_tb = {rows * 400 / 1e12}")
print(f"recall_scan_min = {rows * 400 / (48 * 100e6) / 60}")
items = rows * 2.2
print(f"recall_rows_billions = {items / 1e9}")
print(f"recall_writes = {3_000 * 2.2:g}")
print(f"recall_fill_h = {items / 200_000 / 3600}")
print(f"recall_store_tb = {items * 60 * 3 / 1e12}")
hot = 3_000 * 2.2 * 0.04
print(f"recall_hot_per_s = {hot:g}")
print(f"recall_hot_gb_day = {hot * 86_400 * 60 / 1e9}")
print(f"recall_buckets = {2 ** math.ceil(math.log2(hot * 86_400 * 60 / 100e6))}")
print(f"recall_bucket_mb = {hot * 86_400 * 60 / 1e6 / 2 ** math.ceil(math.log2(hot * 86_400 * 60 / 100e6))}")
print(f"recall_column_gb = {items * 12 / 4 / 1e9}")
print(f"recall_column_s = {items * 12 / 4 / (10 * 2e9)}")

# ---- further stores
lost = 20e6 * 1e-5
print(f"poly_lost_day = {lost:g}")
print(f"poly_lost_quarter = {lost * 3 * 90:g}")
print(f"poly_search_h = {400e6 / 20_000 / 3600}")
print(f"poly_vector_h = {400e6 / 2_000 / 3600}")
print(f"poly_graph_h = {2e9 / 50_000 / 3600}")
print(f"poly_usd_year = {(6 * 400 + 0.3 * 15_000) * 12:g}")
print(f"poly_three_usd_year = {3 * (6 * 400 + 0.3 * 15_000) * 12:g}")
print(f"poly_vector_gb = {400e6 * 384 * 4 / 1e9}")
print(f"poly_vector_small_gb = {400e6 * 384 / 1e9}")
print(f"poly_links_gb = {400e6 * 32 * 4 / 1e9}")
print(f"poly_event_per_s = {20e6 / 86_400}")
print(f"poly_hops_three_millions = {150 ** 3 / 1e6}")

# ---- worked example: the planner's words, and an anomaly that a schema forbids
db = sqlite3.connect(":memory:")
db.executescript("""
PRAGMA foreign_keys = ON;
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE NOT NULL);
CREATE TABLE listings (id INTEGER PRIMARY KEY, seller INT NOT NULL REFERENCES users, title TEXT, cents INT CHECK (cents > 0));
CREATE TABLE orders (id INTEGER PRIMARY KEY, buyer INT NOT NULL REFERENCES users, at INT);
CREATE TABLE lines (ord INT REFERENCES orders, listing INT REFERENCES listings, qty INT, cents INT, PRIMARY KEY (ord, listing));
CREATE INDEX by_buyer ON orders (buyer, at DESC);
CREATE INDEX by_listing ON lines (listing);
""")
db.executemany("INSERT INTO users VALUES (?, ?)", [(i, f"u{i}@x") for i in range(1_000)])
db.executemany("INSERT INTO listings VALUES (?, ?, ?, ?)", [(i, i % 1_000, "t", 5) for i in range(3_000)])
db.executemany("INSERT INTO orders VALUES (?, ?, ?)", [(i, i % 700, i) for i in range(20_000)])
db.executemany("INSERT INTO lines VALUES (?, ?, 1, 5)", [(i, i * 7 % 3_000) for i in range(20_000)])
plan = " ".join(r[3] for r in db.execute("EXPLAIN QUERY PLAN SELECT id FROM orders WHERE buyer = 7 ORDER BY at DESC LIMIT 20"))
assert "by_buyer" in plan and "TEMP B-TREE" not in plan
for bad in ("INSERT INTO orders VALUES (99999, 5000, 1)", "INSERT INTO listings VALUES (99999, 1, 't', 0)", "INSERT INTO users VALUES (5000, 'u1@x')"):
    try:
        db.execute(bad)
        raise SystemExit("a rule did not hold")
    except sqlite3.IntegrityError:
        pass

# ---- what one order writes in both models, and what a crash in the middle leaves
items = [("l1", "s1"), ("l2", "s1"), ("l3", "s2")]
relational = 1 + len(items) + len(items)  # order, lines, stock
wide = len(items) + 1 + 1 + len({seller for _, seller in items})  # stock, order, by buyer, by seller
print(f"order_rows = {relational}")
print(f"order_partitions = {wide}")
print(f"order_rows_per_s = {400 * relational}")
states = [step for step in range(wide + 1) if 0 < step < wide]
print(f"order_crash_points = {len(states)}")
print(f"order_rows_forty_per_s = {40_000 * relational}")
