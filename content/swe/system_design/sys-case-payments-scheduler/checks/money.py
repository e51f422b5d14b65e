"""A ledger under interleaved transfers, retries and crashes keeps its sums; rates, reconciliation, rounding."""
import math
import random
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from facts import fact

DAY = 86_400
tps = 10_000
print(f"day_millions = {tps / 3 * DAY / 1e6:g}")
entries = 4 * tps / 3 * DAY
print(f"entries_day_billions = {entries / 1e9}")
print(f"entries_tb_year = {entries * 200 * 365 / 1e12}")
print(f"entry_writes_thousands = {4 * tps / 1e3:g}")
print(f"ledger_shards = {math.ceil(4 * tps / 5_000)}")
print(f"store_kusd_month = {entries * 200 * 365 * 7 / 1e9 * fact('object_storage_usd_per_gb_month') / 1e3}")
print(f"in_flight = {tps * 1.5:g}")
print(f"unknown_day_thousands = {tps / 3 * DAY * 0.0005 / 1e3}")
print(f"unknown_1pc_people = {tps / 3 * DAY * 0.0005 * 0.01 / 120}")
print(f"hot_row_s = {1000 / 5}")
print(f"hot_shards = {math.ceil(3_000 / 200)}")
print(f"retry_blind_double_thousands = {tps / 3 * DAY * 0.0005 * 0.7 / 1e3}")
print(f"retry_blind_musd = {tps / 3 * DAY * 0.0005 * 0.7 * 40 / 1e6}")


class Ledger:
    """Entries sum to zero per transaction; a key is applied once; accounts may not fall below their floor."""
    def __init__(self, accounts):
        self.balance = dict(accounts)
        self.entries, self.keys = [], {}

    def post(self, key, moves):
        if key in self.keys:
            return self.keys[key]
        assert sum(amount for _, amount in moves) == 0, "debits equal credits"
        for account, amount in moves:
            if amount < 0 and account.startswith("user") and self.balance[account] + amount < 0:
                self.keys[key] = "refused"
                return "refused"
        for account, amount in moves:
            self.balance[account] += amount
            self.entries.append((key, account, amount))
        self.keys[key] = "posted"
        return "posted"


def fuzz(seed):
    r = random.Random(seed)
    book = Ledger({**{f"user{i}": 0 for i in range(8)}, "bank": 0, "fees": 0})
    for i in range(8):
        book.post(f"open{i}", [("bank", -1_000), (f"user{i}", 1_000)])
    todo = [(f"t{n}", r.choice(range(8)), r.choice(range(8)), r.randint(1, 900)) for n in range(200)]
    todo += r.choices(todo, k=150)  # retries, in any order
    r.shuffle(todo)
    for key, a, b, amount in todo:
        fee = amount // 50
        book.post(key, [(f"user{a}", -amount), (f"user{b}", amount - fee), ("fees", fee)])
        assert sum(book.balance.values()) == 0
    again = {}
    for _, account, amount in book.entries:
        again[account] = again.get(account, 0) + amount
    assert all(book.balance[a] == again.get(a, 0) for a in book.balance)
    assert min(v for a, v in book.balance.items() if a.startswith("user")) >= 0
    assert len({(k, a, i) for i, (k, a, _) in enumerate(book.entries)}) == len(book.entries)
    per_key = {}
    for k, _, amount in book.entries:
        per_key[k] = per_key.get(k, 0) + amount
    return len(book.keys), all(v == 0 for v in per_key.values())


worlds = [fuzz(s) for s in range(200)]
assert all(ok for _, ok in worlds)
print(f"ledger_worlds = {len(worlds)}")
print(f"ledger_posts = {sum(k for k, _ in worlds)}")

# ---- money types
total = 0.0
for _ in range(1_000_000):
    total += 0.1
assert total != 100_000
shares = [Fraction(1, 3)] * 3
cents = 100
floor = [math.floor(cents * s) for s in shares]
print(f"split_lost_cents = {cents - sum(floor)}")
half = Decimal("0.125").quantize(Decimal("0.01"), rounding=ROUND_HALF_EVEN)
print(f"half_even_cents = {int(half * 100)}")
print(f"round_up_bias_usd = {10e6 * 0.1 * 0.005}")

# ---- two providers
print(f"one_minutes = {43_200 * 0.001}")
print(f"two_minutes = {43_200 * (0.001 * 0.05 + (0.001 * 0.95) ** 2)}")
print(f"failover_lost_k = {tps * 0.6 * 20 / 1e3}")
print(f"fee_gap_musd = {tps / 3 * DAY * 40 * 0.001 * 30 / 1e6}")
print(f"fee_gap_busd_year = {tps / 3 * DAY * 40 * 0.001 * 365 / 1e9}")
# reconciliation
n = tps / 3 * DAY
print(f"recon_min = {n / 200_000 / 60}")
print(f"recon_open_thousands = {n * 2e-5 / 1e3}")
print(f"recon_musd_open = {n * 2e-5 * 40 / 1e6}")
print(f"recon_people = {n * 2e-5 * 0.05 * 6 / 60 / 7}")
# q1, q4
print(f"q1_rows_s = {1_500 * 4}")
print(f"q1_day_millions = {1_500 * 4 * DAY / 3 / 1e6}")
print(f"q4_unknown = {800_000 * 0.001:g}")
print(f"q4_double = {800_000 * 0.001 * 0.6:g}")
print(f"q4_double_usd = {800_000 * 0.001 * 0.6 * 55:g}")
print(f"q4_lost_usd = {800_000 * 0.001 * 0.6 * 55:g}")
print(f"q4_status_s = {800 * 3 / 3600}")
print(f"q8_serial = {1000 / 8}")
print(f"q8_need = {math.ceil(1_200 / 125)}")
print(f"q8_spare = {math.ceil(1_200 / (125 * 0.6))}")
print(f"q8_batch_s = {1_200 / 50}")
# q10
m = 20e6
print(f"q10_mismatch = {m * 3e-5:g}")
print(f"q10_after = {m * 3e-5 * 0.08:g}")
print(f"q10_hours = {m * 3e-5 * 0.08 * 10 / 60}")
print(f"q10_people = {m * 3e-5 * 0.08 * 10 / 60 / 6}")
print(f"q10_usd_k = {m * 3e-5 * 0.08 * 60 / 1e3}")
print(f"q10_double_p = {100 * (1 - (1 - 1e-6) ** 20)}")
print(f"q10_exposure_k = {500 * 60 * 3 / 1e3}")
print(f"q10_sample = {round(3 / 0.001):d}")
assert 2_900 < math.log(0.05) / math.log(1 - 0.001) < 3_000
n = 3_000
while (1 - 0.001) ** n + n * 0.001 * (1 - 0.001) ** (n - 1) > 0.05:  # none or one found
    n += 1
print(f"q10_sample_one = {n}")

# q13: a slow provider
t = 10_000 * 0.6 * 0.3
print(f"q13_timeouts = {t:g}")
print(f"q13_hanging = {t * 20 / 1e3:g}")
print(f"q13_hanging_short = {t * 6 / 1e3:g}")
print(f"q13_doubles_min_thousands = {t * 0.8 * 60 / 1e3}")
print(f"q13_doubles_musd_min = {t * 0.8 * 60 * 40 / 1e6}")
print(f"q13_room = {6_000 - 4_000}")
print(f"q13_locked_percent = {100 * 0.5 * 0.7}")
print(f"q13_lost_musd = {10_000 * 3600 * 0.15 * 40 / 1e6:g}")
