"""One row for a knapsack: both directions, both orders of loops, and the bounded count by a sliding window."""

import random
from itertools import combinations, product


def one_row(weights, values, capacity, upwards=False):
    best = [0] * (capacity + 1)
    for weight, value in zip(weights, values):
        places = range(weight, capacity + 1) if upwards else range(capacity, weight - 1, -1)
        for room in places:
            best[room] = max(best[room], best[room - weight] + value)
    return best[capacity]


def subsets(weights, values, capacity):
    places = range(len(weights))
    sets = (s for k in range(len(weights) + 1) for s in combinations(places, k))
    return max(sum(values[i] for i in s) for s in sets if sum(weights[i] for i in s) <= capacity)


def multiples(weights, values, capacity):
    counts = product(*(range(capacity // w + 1) for w in weights))
    return max(sum(c * v for c, v in zip(cs, values)) for cs in counts if sum(c * w for c, w in zip(cs, weights)) <= capacity)


draw = random.Random(1)
for _ in range(1500):
    n = draw.randint(0, 5)
    weights = [draw.randint(1, 6) for _ in range(n)]
    values = [draw.randint(1, 9) for _ in range(n)]
    capacity = draw.randint(0, 12)
    assert one_row(weights, values, capacity) == subsets(weights, values, capacity)
    assert one_row(weights, values, capacity, upwards=True) == multiples(weights, values, capacity)

print(f"one_item_down = {one_row([3], [4], 9)}")
print(f"one_item_up = {one_row([3], [4], 9, upwards=True)}")
print(f"hand_best = {one_row([2, 3, 4], [3, 5, 6], 6)}")
print(f"hand_best_up = {one_row([2, 3, 4], [3, 5, 6], 6, upwards=True)}")


def densest(weights, values, capacity):
    got = 0
    for value, weight in sorted(zip(values, weights), key=lambda p: -p[0] / p[1]):
        if weight <= capacity:
            capacity -= weight
            got += value
    return got


print(f"dense_gets = {densest([6, 5, 5], [13, 10, 10], 10)}")
print(f"dense_right = {one_row([6, 5, 5], [13, 10, 10], 10)}")


def selections(sizes, total):
    ways = [1] + [0] * total
    for size in sizes:
        for amount in range(size, total + 1):
            ways[amount] += ways[amount - size]
    return ways[total]


def sequences(sizes, total):
    ways = [1] + [0] * total
    for amount in range(1, total + 1):
        ways[amount] = sum(ways[amount - size] for size in sizes if size <= amount)
    return ways[total]


def once_each(sizes, total):
    ways = [1] + [0] * total
    for size in sizes:
        for amount in range(total, size - 1, -1):
            ways[amount] += ways[amount - size]
    return ways[total]


def listed(sizes, total):
    return sum(1 for cs in product(*(range(total // s + 1) for s in sizes)) if sum(c * s for c, s in zip(cs, sizes)) == total)


for total in range(12):
    assert selections([1, 2, 5], total) == listed([1, 2, 5], total)
print(f"selections_5 = {selections([1, 2, 5], 5)}")
print(f"sequences_5 = {sequences([1, 2, 5], 5)}")
print(f"once_each_5 = {once_each([1, 2, 5], 5)}")
print(f"selections_4 = {selections([1, 3], 4)}")
print(f"sequences_4 = {sequences([1, 3], 4)}")
print(f"once_each_4 = {once_each([1, 3], 4)}")
print(f"selections_100 = {selections([1, 2, 5, 10, 20, 50], 100)}")


def bounded(sizes, stock, total):
    ways, steps = [1] + [0] * total, 0
    for size, boxes in zip(sizes, stock):
        fresh = ways[:]
        for amount in range(size, total + 1):
            steps += 1
            fresh[amount] += fresh[amount - size]
            if amount >= size * (boxes + 1):
                fresh[amount] -= ways[amount - size * (boxes + 1)]
        ways = fresh
    return ways[total], steps


for _ in range(800):
    n = draw.randint(0, 3)
    sizes, stock = [draw.randint(1, 4) for _ in range(n)], [draw.randint(0, 3) for _ in range(n)]
    total = draw.randint(0, 12)
    choices = product(*(range(b + 1) for b in stock))
    assert bounded(sizes, stock, total)[0] == sum(sum(c * s for c, s in zip(cs, sizes)) == total for cs in choices)
print(f"bounded_steps = {bounded([1] * 50, [2000] * 50, 20000)[1]}")
print(f"copy_steps = {sum(20000 - copies + 1 for copies in range(1, 2001)) * 50}")
print(f"stock_12 = {bounded([4, 6], [3, 2], 12)[0]}")
