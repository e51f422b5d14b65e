"""Powers, series and inverses modulo m, and the cost of a sieve."""

import math
import random


def power(base, exponent, m):
    result, steps = 1 % m, 0
    for place in range(exponent.bit_length() - 1, -1, -1):
        result = result * result % m
        steps += 1
        if exponent >> place & 1:
            result = result * base % m
            steps += 1
    return result, steps


def series(ratio, terms, m):
    total, grown = 0, 1 % m
    for place in range(terms.bit_length() - 1, -1, -1):
        total = (total + total * grown) % m
        grown = grown * grown % m
        if terms >> place & 1:
            total = (total + grown) % m
            grown = grown * ratio % m
    return total


def inverse(a, m):
    """Euclid with one coefficient: a · x ≡ gcd(a, m)."""
    old, new, x, y = a % m, m, 1, 0
    while new:
        q = old // new
        old, new, x, y = new, old - q * new, y, x - q * y
    return x % m if old == 1 else None


draw = random.Random(2)
for _ in range(1500):
    r, n, m = draw.randint(0, 30), draw.randint(0, 20), draw.randint(1, 60)
    assert power(r, n, m)[0] == pow(r, n, m)
    assert series(r, n, m) == sum(r**i for i in range(n)) % m
    if m > 1:
        found = inverse(r, m)
        assert (found is not None) == (math.gcd(r, m) == 1)
        assert found is None or r * found % m == 1
print(f"bits_1e18 = {(10**18).bit_length()}")
print(f"power_steps_1e18 = {power(3, 10**18, 1_000_003)[1]}")
print(f"series_3_4 = {sum(3**i for i in range(4))}")
print(f"inverse_7_mod_40 = {inverse(7, 40)}")
print(f"fermat_6_mod_35 = {pow(6, 33, 35)}")
print(f"fermat_product_7_mod_40 = {7 * pow(7, 38, 40) % 40}")
print(f"fermat_product_2_mod_15 = {2 * pow(2, 13, 15) % 15}")
assert 2 * pow(2, 13, 15) % 15 != 1


def sieve(n):
    composite, crossings = bytearray(n + 1), 0
    count = 0
    for p in range(2, n + 1):
        if composite[p]:
            continue
        count += 1
        if p * p <= n:
            crossings += (n - p * p) // p + 1
            composite[p * p :: p] = b"\1" * ((n - p * p) // p + 1)
    return count, crossings


count, crossings = sieve(10**6)
assert sieve(100)[0] == 25
print(f"primes_million = {count}")
print(f"crossings_million = {crossings}")
print(f"crossings_per_number = {crossings / 10**6:.2f}")


def gcd_steps(a, b):
    steps = 0
    while b:
        a, b, steps = b, a % b, steps + 1
    return steps


fib = [1, 1]
while fib[-1] < 10**18:
    fib.append(fib[-1] + fib[-2])
print(f"gcd_steps_1e18 = {gcd_steps(fib[-2], fib[-3])}")
