"""Rolling codes: expected accidents for two moduli, the bound for a secret base, and the text that breaks arithmetic in 64 bits."""

import math
import random

n = 10**6
pairs = math.comb(n, 2)
print(f"pairs_of_million = {pairs}")
print(f"accidents_modulus_1e9 = {pairs / (10**9 + 7):.0f}")
print(f"bound_modulus_61_bits = {pairs * 999 / (2**61 - 1):.2e}")

# the model on a small scale: random pieces, modulus 10007, expected pairs m(m-1)/2/M
draw = random.Random(2)
small, m, rounds, hits = 10_007, 400, 400, 0
for _ in range(rounds):
    codes = [draw.randrange(small) for _ in range(m)]
    seen = {}
    for code in codes:
        hits += seen.get(code, 0)
        seen[code] = seen.get(code, 0) + 1
assert abs(hits / rounds / (math.comb(m, 2) / small) - 1) < 0.1


def code(text, base, modulus):
    value = 0
    for letter in text:
        value = (value * base + letter) % modulus
    return value


def thue_morse(k):
    return [bin(i).count("1") % 2 for i in range(2**k)]


def breaks(k):
    """Whether the text and its complement have one code modulo 2^64 for every odd base tried."""
    text = thue_morse(k)
    other = [1 - bit for bit in text]
    bases = [3, 31, 131, 911382323, 6364136223846793005] + [draw.randrange(2**64) | 1 for _ in range(40)]
    return all(code(text, base, 2**64) == code(other, base, 2**64) for base in bases)


first = next(k for k in range(1, 12) if breaks(k))
print(f"breaking_length = {2**first}")
text = thue_morse(first)
assert code(text, 31, 2**61 - 1) != code([1 - b for b in text], 31, 2**61 - 1)

# each odd base: b^(2^i) - 1 holds at least i + 2 factors two for i >= 1, and one for i = 0
twos = 1 + sum(i + 2 for i in range(1, first))
print(f"factors_of_two = {twos}")

# a roll is one removal and one arrival; a fresh code is as long as the piece
print(f"fresh_steps = {(n - 1000 + 1) * 1000}")
print(f"rolled_steps = {1000 + (n - 1000)}")
n12 = 12_000
starts = n12 - 6_000 + 1
print(f"pairs_of_6001 = {math.comb(starts, 2)}")
print(f"echo_bound = {math.comb(starts, 2) * 5999 / (2**61 - 1):.2e}")
print(f"echo_bound_loose = {math.comb(n12, 2) * 5999 / (2**61 - 1):.2e}")
