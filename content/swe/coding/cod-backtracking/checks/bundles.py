"""Bundles: what skipping twins at one level leaves, what it must not skip, and what pruning saves."""

import random
from itertools import combinations


def bundles(prices, budget, twin_rule="level", prune=True):
    prices = sorted(prices)
    found, chosen, nodes = [], [], 0

    def extend(start, left):
        nonlocal nodes
        nodes += 1
        if left >= 0:
            found.append(tuple(chosen))
        for i in range(start, len(prices)):
            if prune and prices[i] > left:
                break
            if twin_rule == "level" and i > start and prices[i] == prices[i - 1]:
                continue
            if twin_rule == "anyone" and i > 0 and prices[i] == prices[i - 1]:
                continue
            chosen.append(prices[i])
            extend(i + 1, left - prices[i])
            chosen.pop()

    extend(0, budget)
    return found, nodes


draw = random.Random(3)
for _ in range(800):
    prices = [draw.randint(1, 5) for _ in range(draw.randint(0, 8))]
    budget = draw.randint(0, 15)
    found, nodes = bundles(prices, budget)
    want = {tuple(c) for k in range(len(prices) + 1) for c in combinations(sorted(prices), k) if sum(c) <= budget}
    assert sorted(want) == found and nodes == len(found)
    assert set(bundles(prices, budget, twin_rule="none")[0]) == want
    assert set(bundles(prices, budget, prune=False)[0]) == want

example = [2, 2, 4, 7]
print(f"bundles_of_example = {len(bundles(example, 10**9)[0])}")
print(f"calls_without_skipping = {bundles(example, 10**9, twin_rule='none')[1]}")
print(f"bundles_of_twenty_equal = {len(bundles([1] * 20, 10**9)[0])}")
print(f"subsets_of_twenty = {2**20}")
lost = set(bundles(example, 10**9)[0]) - set(bundles(example, 10**9, twin_rule="anyone")[0])
print(f"lost_by_wrong_skip = {len(lost)}")
assert all((2, 2) == bundle[:2] for bundle in lost)

cheap = list(range(10, 34))
print(f"nodes_pruned = {bundles(cheap, 48)[1]}")
print(f"nodes_filtered = {2 ** len(cheap)}")
assert bundles(cheap[:12], 48, prune=False)[1] == 2**12
