"""Calls without memory, ring and row, product runs, readings of digits, passes, and combinations against sequences."""

import random
from functools import lru_cache
from itertools import combinations


# --- calls of the plain recursion for f(n) = f(n - 1) + f(n - 2)
@lru_cache(None)
def calls(n):
    return 1 if n < 2 else 1 + calls(n - 1) + calls(n - 2)


def counted(n, box):
    box[0] += 1
    return n if n < 2 else counted(n - 1, box) + counted(n - 2, box)


box = [0]
counted(18, box)
assert box[0] == calls(18)
print(f"calls_40 = {calls(40)}")
print(f"states_40 = {calls.cache_info().currsize}")
print(f"growth_per_step = {calls(40) / calls(39):.3f}")


# --- readings of a digit string: 1 is A ... 26 is Z
def readings(text):
    before, now = 0, 1
    for i, digit in enumerate(text):
        one = now if digit != "0" else 0
        two = before if i and 10 <= int(text[i - 1 : i + 1]) <= 26 else 0
        before, now = now, one + two
    return now


def readings_brute(text):
    if not text:
        return 1
    total = 0
    for k in (1, 2):
        head = text[:k]
        if len(head) == k and head[0] != "0" and int(head) <= 26:
            total += readings_brute(text[k:])
    return total


rng = random.Random(1)
for _ in range(2000):
    text = "".join(rng.choice("0123456") for _ in range(rng.randint(0, 9)))
    assert readings(text) == readings_brute(text)
print(f"readings_example = {readings('11106')}")
print(f"readings_of_ones_20 = {readings('1' * 20)}")


# --- row and ring
def row(gains):
    skip, best = 0, 0
    for g in gains:
        skip, best = best, max(best, skip + g)
    return best


def ring(gains):
    return max(gains[0], 0) if len(gains) == 1 else max(row(gains[1:]), row(gains[:-1]))


for _ in range(1500):
    n = rng.randint(1, 9)
    gains = [rng.randint(-4, 9) for _ in range(n)]
    best = 0
    for k in range(n + 1):
        for pick in combinations(range(n), k):
            if n == 1 or all((b - a) % n != 1 and (a - b) % n != 1 for a, b in combinations(pick, 2)):
                best = max(best, sum(gains[i] for i in pick))
    assert ring(gains) == best
print(f"row_example = {row([10, 1, 1, 10])}")
print(f"ring_example = {ring([10, 1, 1, 10])}")


# --- the run with the greatest product
def product_run(values):
    best = high = low = values[0]
    for v in values[1:]:
        high, low = max(v, high * v, low * v), min(v, high * v, low * v)
        best = max(best, high)
    return best


for _ in range(1500):
    values = [rng.randint(-4, 4) for _ in range(rng.randint(1, 8))]
    best = None
    for i in range(len(values)):
        p = 1
        for j in range(i, len(values)):
            p *= values[j]
            best = p if best is None or p > best else best
    assert product_run(values) == best
print(f"product_example = {product_run([2, -5, 3, -1, 0, 4])}")


# --- ways to pay 5 with 1, 2, 5: as sets and as sequences
def sets(amount, coins):
    ways = [1] + [0] * amount
    for c in coins:
        for a in range(c, amount + 1):
            ways[a] += ways[a - c]
    return ways[amount]


def sequences(amount, coins):
    ways = [1] + [0] * amount
    for a in range(1, amount + 1):
        ways[a] = sum(ways[a - c] for c in coins if c <= a)
    return ways[amount]


print(f"pay_sets = {sets(5, [1, 2, 5])}")
print(f"pay_sequences = {sequences(5, [1, 2, 5])}")

# --- memory of a table of 10 million 8-byte entries
print(f"table_megabytes = {10_000_000 * 8 / 1e6:.0f}")

# --- passes: 365 days, 30 days apart or each day
trips, passes = [1, 2, 3, 10], [(1, 4), (3, 9)]
best = [0]
for i in range(1, len(trips) + 1):
    best.append(min(best[sum(t <= trips[i - 1] - span for t in trips)] + price for span, price in passes))
print(f"passes_example = {best[-1]}")
