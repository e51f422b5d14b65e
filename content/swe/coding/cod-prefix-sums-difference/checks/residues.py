"""Residues, parities and products: counts against brute force, the pigeonhole bound, and signs of remainders."""

import math
import random
from itertools import product

draw = random.Random(8)


def divisible(values, m):
    """Stretches whose sum is a multiple of m: an array of m counters takes the place of the map."""
    seen, residue, found = [0] * m, 0, 0
    seen[0] = 1
    for value in values:
        residue = (residue + value) % m
        found += seen[residue]
        seen[residue] += 1
    return found


def truncated(values, m):
    """The same with the remainder of C and Java, which has the sign of the dividend; a map, so that it does not fail at once."""
    seen, total, found = {0: 1}, 0, 0
    for value in values:
        total += value
        residue = int(math.fmod(total, m))
        found += seen.get(residue, 0)
        seen[residue] = seen.get(residue, 0) + 1
    return found


def brute(values, m):
    return sum(sum(values[i:j]) % m == 0 for i in range(len(values)) for j in range(i + 1, len(values) + 1))


wrong = 0
for _ in range(2000):
    values = [draw.randint(-6, 6) for _ in range(draw.randint(0, 9))]
    m = draw.randint(1, 6)
    assert divisible(values, m) == brute(values, m)
    wrong += truncated(values, m) != brute(values, m)
assert wrong > 0
assert brute([2, -3], 3) == 1 and divisible([2, -3], 3) == 1
assert brute([2, -3, 3], 3) == 3 and truncated([2, -3, 3], 3) == 1

# Pigeonhole: m values always hold a stretch with a sum divisible by m; m - 1 values need not.
for m in range(1, 6):
    assert all(brute(values, m) > 0 for values in product(range(m), repeat=m))
    assert m == 1 or brute([1] * (m - 1), m) == 0

# Uniform residues: each of the n(n + 1)/2 stretches hits with chance 1/m.
N, M = 200_000, 1000
print(f"expected_divisible_200k = {N * (N + 1) / 2 / M:.4e}")
values = [draw.randrange(M) for _ in range(N)]
assert abs(divisible(values, M) / (N * (N + 1) / 2 / M) - 1) < 0.01
print(f"counters_kb = {M * 8 / 1000:.0f}")

# --- parities: one bit for each letter
print(f"masks_of_26_letters = {2**26}")


def even_stretches(text):
    seen, mask, found = {0: 1}, 0, 0
    for letter in text:
        mask ^= 1 << (ord(letter) - 97)
        found += seen.get(mask, 0)
        seen[mask] = seen.get(mask, 0) + 1
    return found


for _ in range(500):
    text = "".join(draw.choices("abc", k=draw.randint(0, 9)))
    parts = [text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)]
    assert even_stretches(text) == sum(all(part.count(x) % 2 == 0 for x in set(part)) for part in parts)


# --- products of all the others
def others(values, m):
    out, before = [], 1 % m
    for value in values:
        out.append(before)
        before = before * value % m
    after = 1 % m
    for i in range(len(values) - 1, -1, -1):
        out[i] = out[i] * after % m
        after = after * values[i] % m
    return out


for _ in range(1000):
    values = [draw.randint(-6, 9) for _ in range(draw.randint(0, 7))]
    m = draw.randint(1, 30)
    assert others(values, m) == [math.prod(values[:i] + values[i + 1 :]) % m for i in range(len(values))]

# Of the residues modulo 10^6, those with an inverse are the numbers prime to 10.
units = sum(math.gcd(value, 10**6) == 1 for value in range(10**6))
print(f"units_percent = {100 * units / 10**6:.0f}")
total_bits = sum(math.log2(3 + 2 * draw.randrange(10**9)) for _ in range(100_000))
print(f"full_product_megabits = {total_bits / 1e6:.1f}")
