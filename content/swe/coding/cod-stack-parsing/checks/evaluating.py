"""Evaluation by two stacks: the traced formula, the bugs with their results, and the sizes of packed labels."""

import operator
import random

RANK = {"+": 1, "-": 1, "*": 2}
DO = {"+": operator.add, "-": operator.sub, "*": operator.mul}


def two_stacks(tokens, once=False, strict=False):
    values, waiting, most = [], [], 0

    def carry_out():
        right, left = values.pop(), values.pop()
        values.append(DO[waiting.pop()](left, right))

    def must_go(token):
        if not waiting:
            return False
        return RANK[waiting[-1]] > RANK[token] if strict else RANK[waiting[-1]] >= RANK[token]

    for token in tokens:
        if token not in RANK:
            values.append(int(token))
            continue
        if once:
            if must_go(token):
                carry_out()
        else:
            while must_go(token):
                carry_out()
        waiting.append(token)
        most = max(most, len(waiting))
    while waiting:
        carry_out()
    return values[0], most


draw = random.Random(1)
for _ in range(2000):
    tokens = [str(draw.randint(0, 9))]
    for _ in range(draw.randint(0, 7)):
        tokens += [draw.choice("+-*"), str(draw.randint(0, 9))]
    value, most = two_stacks(tokens)
    assert value == eval(" ".join(tokens)) and most <= 2

print(f"right_8_2_3_1 = {two_stacks('8-2*3-1')[0]}")
print(f"once_8_2_3_1 = {two_stacks('8-2*3-1', once=True)[0]}")
print(f"right_8_3_2 = {two_stacks('8-3-2')[0]}")
print(f"strict_8_3_2 = {two_stacks('8-3-2', strict=True)[0]}")
print(f"trace_value = {two_stacks('9-2*3+4')[0]}")

# with `if`, no formula of fewer operators goes wrong
short = [[a, p, b, q, c] for p in "+-*" for q in "+-*" for a in "0123" for b in "0123" for c in "0123"]
assert all(two_stacks(t, once=True)[0] == two_stacks(t)[0] for t in short)

print(f"floor_of_minus_seven_halves = {-7 // 2}")
print(f"truncated_minus_seven_halves = {int(-7 / 2)}")

levels = 10
code = "9[" * levels + "a" + "]" * levels
print(f"code_signs = {len(code)}")
print(f"unpacked_letters = {9**levels}")
assert eval("len('a') " + "* 9" * levels) == 9**levels
print(f"code_signs_for_levels_20 = {3 * 20 + 1}")
print(f"unpacked_levels_20 = {9.0**20:.3g}")


def bumps(carts):
    rail, steps = [], 0
    for cart in carts:
        while cart < 0 and rail and rail[-1] > 0:
            steps += 1
            left = rail.pop() + cart
            if left > 0:
                rail.append(left)
                cart = 0
            else:
                cart = left
        if cart:
            rail.append(cart)
    return rail, steps


for _ in range(2000):
    carts = [draw.choice([-3, -2, -1, 1, 2, 3]) for _ in range(draw.randint(1, 12))]
    rail, steps = bumps(carts)
    assert sum(rail) == sum(carts) and steps <= len(carts)
    # each bump stops at least one cart, and the last one to be stopped leaves one or none
    assert steps <= len(carts) - len(rail)
print(f"carts_example_left = {bumps([2, 3, -4, -5])[0][0]}")
print(f"carts_example_bumps = {bumps([2, 3, -4, -5])[1]}")


def entries(heights):
    """Entries of the compact low stack against one low for each height."""
    lows = []
    most = 0
    for height in heights:
        if not lows or height <= lows[-1]:
            lows.append(height)
            most = max(most, len(lows))
    return most


total = 0
for seed in range(200):
    rng = random.Random(seed)
    total += entries([rng.random() for _ in range(1000)])
print(f"mean_lows_of_1000 = {total / 200:.2f}")
harmonic = sum(1 / i for i in range(1, 1001))
print(f"harmonic_1000 = {harmonic:.2f}")
assert abs(total / 200 - harmonic) < 0.6
