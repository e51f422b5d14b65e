"""Greedy change: the smallest failures, the bound on where they lie, and brackets with holes."""

import itertools
import random


def first_failure(coins, bound):
    kinds = sorted(set(coins))
    fewest = [0] + [10**9] * bound
    for amount in range(1, bound + 1):
        fewest[amount] = 1 + min(fewest[amount - c] for c in kinds if c <= amount)
        rest, used = amount, 0
        for c in reversed(kinds):
            used, rest = used + rest // c, rest % c
        if used > fewest[amount]:
            return amount, used, fewest[amount]
    return None


rng = random.Random(3)
largest_share = 0
for _ in range(600):
    coins = [1] + rng.sample(range(2, 25), rng.randint(2, 4))
    top = sorted(coins)
    far = first_failure(coins, 4 * top[-1])
    if far:
        assert top[2] + 1 < far[0] < top[-1] + top[-2]

amount, used, fewest = first_failure([1, 3, 4], 10)
print(f"small_failure = {amount}")
print(f"small_greedy = {used}")
print(f"small_fewest = {fewest}")
amount, used, fewest = first_failure([1, 7, 10], 17)
print(f"late_failure = {amount}")
print(f"late_greedy = {used}")
print(f"late_fewest = {fewest}")
amount, used, fewest = first_failure([1, 10, 25], 35)
print(f"dime_failure = {amount}")
assert first_failure([1, 5, 10, 25], 200) is None
KINDS, TWO_LARGEST = 8, 30_000
print(f"table_steps = {KINDS * TWO_LARGEST}")

# --- holes in brackets: the first holes open
def valid(text):
    depth = 0
    for mark in text:
        depth += 1 if mark == "(" else -1
        if depth < 0:
            return False
    return depth == 0


for _ in range(1500):
    text = "".join(rng.choice("()??") for _ in range(2 * rng.randint(0, 5)))
    opens = len(text) // 2 - text.count("(")
    holes = text.count("?")
    fills = []
    for choice in itertools.product("()", repeat=holes):
        it = iter(choice)
        filled = "".join(next(it) if mark == "?" else mark for mark in text)
        if valid(filled):
            fills.append(filled)
    if 0 <= opens <= holes:
        it = iter("(" * opens + ")" * (holes - opens))
        filled = "".join(next(it) if mark == "?" else mark for mark in text)
        assert valid(filled) == bool(fills) and (not fills or filled == min(fills))
    else:
        assert not fills

# --- a ring of ratings: the longest falling walk from each person is a lower bound, and it is reached
def bonus(ratings):
    n, pay, changed = len(ratings), [1] * len(ratings), True
    while changed:
        changed = False
        for i in range(n):
            for j in ((i - 1) % n, (i + 1) % n):
                if ratings[i] > ratings[j] and pay[i] <= pay[j]:
                    pay[i], changed = pay[j] + 1, True
    return pay


def longest_fall(ratings, i):
    n = len(ratings)
    return 1 + max((longest_fall(ratings, j) for j in ((i - 1) % n, (i + 1) % n) if ratings[j] < ratings[i]), default=0)


for _ in range(500):
    ratings = [rng.randint(1, 6) for _ in range(rng.randint(2, 9))]
    assert bonus(ratings) == [longest_fall(ratings, i) for i in range(len(ratings))]
print(f"ring_example = {sum(bonus([5, 1, 5, 2]))}")
