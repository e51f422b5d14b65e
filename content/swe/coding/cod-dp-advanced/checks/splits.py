"""Cutting a row into k batches: monotone best cuts, the work they save, and what breaks them."""

import math
import random


def narrow(loads, k):
    n, looks = len(loads), 0
    prefix = [0]
    for load in loads:
        prefix.append(prefix[-1] + load)
    best = [total * total for total in prefix]
    for _ in range(k - 1):
        before, best = best, [0] * (n + 1)
        tasks = [(1, n, 0, n)]
        while tasks:
            first, last, low, high = tasks.pop()
            if first > last:
                continue
            middle = (first + last) // 2
            top, cut = None, low
            for start in range(low, min(middle, high) + 1):
                looks += 1
                strain = before[start] + (prefix[middle] - prefix[start]) ** 2
                if top is None or strain < top:
                    top, cut = strain, start
            best[middle] = top
            tasks += [(first, middle - 1, low, cut), (middle + 1, last, cut, high)]
    return best[n], looks


def plain(loads, k):
    n = len(loads)
    prefix = [0]
    for load in loads:
        prefix.append(prefix[-1] + load)
    best = [total * total for total in prefix]
    for _ in range(k - 1):
        best = [min(best[cut] + (prefix[end] - prefix[cut]) ** 2 for cut in range(end + 1)) for end in range(n + 1)]
    return best[n]


draw = random.Random(4)
for _ in range(800):
    loads = [draw.randint(0, 9) for _ in range(draw.randint(1, 10))]
    k = draw.randint(1, 4)
    assert narrow(loads, k)[0] == plain(loads, k)
    prefix = [0]
    for load in loads:
        prefix.append(prefix[-1] + load)
    a, b, c, d = sorted(draw.choices(range(len(prefix)), k=4))
    span = lambda i, j: (prefix[j] - prefix[i]) ** 2
    assert span(a, c) + span(b, d) <= span(a, d) + span(b, c)

# negative loads: how often the narrow search is wrong
wrong = 0
for _ in range(4000):
    loads = [draw.randint(-9, 9) for _ in range(10)]
    wrong += narrow(loads, 3)[0] != plain(loads, 3)
assert 0.02 < wrong / 4000 < 0.9
print(f"negative_wrong_percent = {100 * wrong / 4000:.0f}")

n, k = 2000, 20
bound = (k - 1) * 2 * n * math.ceil(math.log2(n + 1))
_, looks = narrow([draw.randint(0, 1000) for _ in range(n)], k)
assert looks < bound
print(f"naive_looks = {(k - 1) * sum(end + 1 for end in range(1, n + 1))}")
print(f"narrow_bound = {bound}")
print(f"saving_factor = {(k - 1) * sum(end + 1 for end in range(1, n + 1)) / bound:.0f}")
print(f"hand_strain = {plain([4, 1, 3, 2], 2)}")
print(f"levels_2000 = {math.ceil(math.log2(n + 1))}")
