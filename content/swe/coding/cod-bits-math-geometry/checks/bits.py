"""Bit counts modulo m, two's complement in 32 bits, and the overflow tests that come too late."""

import random

draw = random.Random(1)


def stray(values, m):
    found = 0
    for place in range(64):
        if sum(v >> place & 1 for v in values) % m:
            found |= 1 << place
    return found - (1 << 64) if found >> 63 else found


for _ in range(600):
    m = draw.randint(2, 4)
    base = [draw.randint(-6, 6) for _ in range(draw.randint(0, 3))]
    odd = draw.choice([-9, 9, 8])
    values = base * m + [odd] * draw.randint(1, m - 1)
    draw.shuffle(values)
    assert stray(values, m) == odd


def wrap32(x):
    x &= 0xFFFFFFFF
    return x - (1 << 32) if x >> 31 else x


print(f"least_int32 = {-(2**31)}")
print(f"abs_of_least = {wrap32(abs(-(2**31)))}")
print(f"backwards_true = {int(str(1534236469)[::-1])}")
print(f"backwards_wrapped = {wrap32(int(str(1534236469)[::-1]))}")
assert wrap32(int(str(1534236469)[::-1])) > 0
print(f"greatest_int32 = {2**31 - 1}")
print(f"sum_wraps_to = {wrap32(1_500_000_000 + 1_500_000_000)}")
print(f"middle_wrapped = {wrap32(1_500_000_000 + 2_000_000_000) // 2}")
print(f"middle_right = {1_500_000_000 + (2_000_000_000 - 1_500_000_000) // 2}")


def backwards(x, checks_late):
    """Reverses the digits of a non-negative int32 with 32-bit arithmetic; None where an overflow is reported."""
    found = 0
    limit = 2**31 - 1
    while x:
        digit, x = x % 10, x // 10
        if checks_late:
            found = wrap32(found * 10 + digit)
            if found < 0:
                return None
        else:
            if found > (limit - digit) // 10:
                return None
            found = found * 10 + digit
    return found


missed = 0
tries = 20000
for _ in range(tries):
    x = draw.randint(10**9, 2**31 - 1)
    true = int(str(x)[::-1])
    assert backwards(x, False) == (true if true <= 2**31 - 1 else None)
    if true > 2**31 - 1 and backwards(x, True) is not None:
        missed += 1
assert 0.1 < missed / tries < 0.9
print(f"late_gets = {backwards(1534236469, True)}")


def popcount(x):
    steps = 0
    while x:
        x &= x - 1
        steps += 1
    return steps


assert all(popcount(x) == bin(x).count("1") for x in range(4096))
print(f"popcount_44 = {popcount(44)}")
print(f"lowest_of_44 = {44 & -44}")
print(f"without_lowest_44 = {44 & 43}")
x = 0
for value in [7, 3, 7, 7]:
    x ^= value
print(f"xor_hand = {x}")
print(f"stray_hand = {stray([7, 3, 7, 7], 3)}")
for place in range(3):
    print(f"ones_at_{place} = {sum(v >> place & 1 for v in [7, 3, 7, 7])}")
assert all(wrap32(~x + 1) == wrap32(-x) for x in [0, 1, -1, 5, 2**31 - 1, -(2**31)])
