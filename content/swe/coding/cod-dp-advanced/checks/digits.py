"""Counting numbers up to a bound digit by digit, with leading zeros told apart."""

from functools import lru_cache


def lively(bound, skips_zeros=True):
    digits = [int(sign) for sign in str(bound)]

    @lru_cache(maxsize=None)
    def go(at, last, tight):
        if at == len(digits):
            return 1
        total = 0
        for digit in range((digits[at] if tight else 9) + 1):
            still = tight and digit == digits[at]
            if skips_zeros and last == -1 and digit == 0:
                total += go(at + 1, -1, still)
            elif digit != last:
                total += go(at + 1, digit, still)
        return total

    value = go(0, -1, True)
    return value, go.cache_info().currsize


def plain(bound):
    return sum(all(a != b for a, b in zip(str(x), str(x)[1:])) for x in range(bound + 1))


for bound in range(0, 1300):
    assert lively(bound)[0] == plain(bound)
print(f"lively_100 = {lively(100)[0]}")
print(f"zeros_gets_100 = {lively(100, False)[0]}")
print(f"lively_9 = {lively(9)[0]}")
print(f"lively_10_to_100 = {lively(100)[0] - lively(9)[0]}")
print(f"off_by_one_10_to_100 = {lively(100)[0] - lively(10)[0]}")
assert plain(100) - plain(9) == sum(all(a != b for a, b in zip(str(x), str(x)[1:])) for x in range(10, 101))
value, entries = lively(10**18)
assert value == 1 + sum(9**length for length in range(1, 19))
print(f"lively_1e18 = {value:.3e}")
print(f"entries_1e18 = {entries}")
first = next(b for b in range(200) if lively(b)[0] != lively(b, False)[0])
print(f"zeros_fails_from = {first}")
