"""Orders with near neighbours: states of the memory, steps against all orders, and the state that is too small."""

import math
import random
from functools import cache
from itertools import permutations


def by_memory(tempos, gap):
    n, steps = len(tempos), 0

    @cache
    def rest(mask, last):
        nonlocal steps
        if mask == (1 << n) - 1:
            return 1
        total = 0
        for i in range(n):
            if not mask >> i & 1 and (last < 0 or abs(tempos[i] - tempos[last]) <= gap):
                steps += 1
                total += rest(mask | 1 << i, i)
        return total

    return rest(0, -1), steps, rest.cache_info().currsize


def too_small(tempos, gap):
    n, known = len(tempos), {}

    def rest(mask, last):
        if mask == (1 << n) - 1:
            return 1
        if mask not in known:
            known[mask] = sum(
                rest(mask | 1 << i, i)
                for i in range(n)
                if not mask >> i & 1 and (last is None or abs(tempos[i] - tempos[last]) <= gap)
            )
        return known[mask]

    return rest(0, None)


draw = random.Random(5)
for _ in range(300):
    tempos = [draw.randint(1, 9) for _ in range(draw.randint(1, 6))]
    gap = draw.randint(0, 6)
    want = sum(all(abs(a - b) <= gap for a, b in zip(p, p[1:])) for p in permutations(tempos))
    assert by_memory(tempos, gap)[0] == want

n = 13
print(f"orders_of_13 = {math.factorial(n)}")
print(f"state_bound_of_13 = {n * 2**n}")
print(f"step_bound_of_13 = {n * n * 2**n}")
count, steps, states = by_memory(tuple(range(10)), 100)
assert count == math.factorial(10) and states <= 10 * 2**10 + 1 and steps <= 100 * 2**10
print(f"orders_of_ten = {count}")
print(f"steps_of_ten = {steps}")
print(f"states_of_ten = {states}")
print(f"too_small_gets = {too_small([1, 3, 2, 4], 2)}")
print(f"right_for_it = {by_memory((1, 3, 2, 4), 2)[0]}")
print(f"state_mib_of_20 = {20 * 2**20 * 8 / 2**20:.0f}")
print(f"all_orders_hours_of_13 = {math.factorial(13) / 1e6 / 3600:.1f}")
print(f"memory_seconds_of_13 = {n * n * 2**n / 1e6:.1f}")
