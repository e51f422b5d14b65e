"""Pages over changing lists, and what a key saves: counted by running both."""
import numpy as np

r = np.random.default_rng(4)


def walk_offset(n, size):
    touched = 0
    for start in range(0, n, size):
        touched += min(start + size, n)  # a database steps over what it skips
    return touched


for n, size in ((1_000, 10), (1_000_000, 100), (2_000_000, 200)):
    assert walk_offset(n, size) == n * (n + size) // (2 * size)
print(f"offset_rows_billions = {walk_offset(1_000_000, 100) / 1e9}")
print(f"offset_factor = {walk_offset(1_000_000, 100) / 1_000_000:g}")
print(f"export_offset_billions = {walk_offset(2_000_000, 200) / 1e9}")
print(f"export_offset_hours = {walk_offset(2_000_000, 200) * 1e-6 / 3600}")
print(f"export_last_page_s = {2_000_000 * 1e-6:g}")
print(f"export_cursor_s = {2_000_000 * 1e-6 + 10_000 * 1e-3:g}")


def repeated(per_page, size=100, pages=20):
    """Newest first; `per_page` rows enter in front between two pages."""
    rows = list(range(10_000, 0, -1))
    top, seen, twice = 10_000, set(), 0
    for page in range(pages):
        for row in rows[page * size : (page + 1) * size]:
            twice += row in seen
            seen.add(row)
        rows[:0] = range(top + per_page, top, -1)
        top += per_page
    return twice / (pages - 1)


for shift in (0, 3, 6, 20):
    assert repeated(shift) == shift
print(f"repeats_per_page = {repeated(3 * 2):g}")
print(f"export_repeats_per_page = {repeated(5 * 3):g}")


def lost_rows(per_page, size=100, pages=20):
    """Rows already read are deleted: everything moves up, and rows are skipped."""
    rows, skipped, expected = list(range(10_000)), 0, 0
    for page in range(pages):
        got = rows[page * size : (page + 1) * size]
        skipped += got[0] - expected
        expected = got[-1] + 1
        del rows[:per_page]
    return skipped / (pages - 1)


assert lost_rows(4) == 4

# ---- ledger by hand: five rows, pages of two
rows = [("10:03", 7), ("10:02", 6), ("10:02", 5), ("10:01", 4), ("10:00", 3)]
page_one = rows[:2]
later = [("10:04", 8), *rows]
assert later[2:4][0] == page_one[-1], "offset shows row 6 again"
after = [row for row in later if row < page_one[-1]][:2]
assert [i for _, i in after] == [5, 4]
wrong = [row for row in later if row[0] < page_one[-1][0]][:2]
assert [i for _, i in wrong] == [4, 3], "time alone loses row 5"
print(f"hand_duplicate_row = {later[2][1]}")
print(f"hand_next_row = {after[0][1]}")
print(f"hand_lost_row = {(set(i for _, i in rows) - set(i for _, i in page_one + wrong)).pop()}")

# ---- duplicates without a key: the reply is lost with probability q after success, and clients repeat
q, payments = 0.002, 2_000_000
runs = r.geometric(1 - q, payments)
exact = payments * q / (1 - q)
assert abs((runs - 1).sum() / exact - 1) < 0.06
print(f"duplicates_per_day = {exact}")
print(f"key_store_gb = {payments * 1.5e3 / 1e9:g}")
print(f"flag_peak_per_s = {8_640_000 / 86_400 * 6:g}")
print(f"flag_duplicates = {8_640_000 * 0.001 / 0.999}")
print(f"flag_store_gb = {8_640_000 * 2e3 * 30 / 1e9}")
print(f"flag_versions = {10 * 2}")
