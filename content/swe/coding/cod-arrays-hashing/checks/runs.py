"""Walking runs of consecutive values: steps with and without the start test, against brute force; memory of the set."""

import random


def longest(values):
    """Length of the longest run, and the membership tests made: one start test a value, and the walks."""
    present, tests, best = set(values), 0, 0
    for start in present:
        tests += 1
        if start - 1 in present:
            continue
        end = start + 1
        tests += 1
        while end in present:
            end += 1
            tests += 1
        best = max(best, end - start)
    return best, tests


def brute(values):
    best = 0
    for start in values:
        length = 0
        while start + length in values:
            length += 1
        best = max(best, length)
    return best


draw = random.Random(1)
most = 0.0
for _ in range(2000):
    values = [draw.randint(-9, 9) for _ in range(draw.randint(0, 15))]
    found, tests = longest(values)
    assert found == brute(values)
    distinct = len(set(values))
    # Each value: one start test; each run: its length in walk tests. Together twice the distinct values.
    assert tests == 2 * distinct
    most = max(most, tests / max(1, distinct))
print(f"tests_per_distinct_value = {most:.0f}")

N = 120_000
order = list(range(N))
draw.shuffle(order)
found, tests = longest(order)
assert found == N
print(f"tests_with_start_test = {tests}")
# Without the start test, the walk from value v passes all N - v values from v on.
without = sum(N - v for v in range(N))
assert without == N * (N + 1) // 2
print(f"steps_without_start_test = {without}")

# --- memory, in GB of 10^9 bytes: a billion int64, an open-addressing set at load 3/4, a bitmap over all 32-bit ids
VALUES = 10**9
print(f"raw_gb = {VALUES * 8 / 1e9:.1f}")
print(f"set_gb = {VALUES * 8 / 0.75 / 1e9:.2f}")
print(f"bitmap_32_mib = {2**32 / 8 / 2**20:.0f}")
print(f"bitmap_64_exabytes = {2**64 / 8 / 1e18:.2f}")
shards = 16
print(f"per_shard_gb = {VALUES * 8 / 0.75 / 1e9 / shards:.3f}")
