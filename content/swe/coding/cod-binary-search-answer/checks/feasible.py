"""Feasibility: rates with warm-up against all orders, splits against all cuts, the equality bug, and the numbers of tests."""

import math
import random
from itertools import combinations, permutations


def keeps_all(jobs, warm_up, rate):
    clock = 0
    for size, deadline in sorted(jobs, key=lambda job: job[1]):
        clock += warm_up + (size + rate - 1) // rate
        if clock > deadline:
            return False
    return True


def any_order(jobs, warm_up, rate):
    for order in permutations(jobs):
        clock, fits = 0, True
        for size, deadline in order:
            clock += warm_up + math.ceil(size / rate)
            fits = fits and clock <= deadline
        if fits:
            return True
    return False


draw = random.Random(1)
for _ in range(400):
    jobs = [(draw.randint(0, 9), draw.randint(2, 16)) for _ in range(draw.randint(0, 4))]
    warm_up = draw.randint(0, 2)
    answers = [keeps_all(jobs, warm_up, rate) for rate in range(1, 11)]
    assert answers == [any_order(jobs, warm_up, rate) for rate in range(1, 11)]
    # monotone: never yes followed by no
    assert all(later or not earlier for earlier, later in zip(answers, answers[1:]))

jobs = [(6, 5), (4, 9)]
assert [keeps_all(jobs, 1, rate) for rate in (1, 2)] == [False, True]
print(f"clock_rate_2 = {1 + 3 + 1 + 2}")
print(f"clock_rate_1_first = {1 + 6}")

n, top = 10**5, 10**9
tests = math.ceil(math.log2(top))
print(f"tests_to_milliard = {tests}")
print(f"job_steps = {(tests + 1) * n:g}")
print(f"scan_steps = {top * n:g}")
print(f"tests_to_1e18 = {math.ceil(math.log2(10**18))}")
answer = 1000
print(f"doubling_tests_1000 = {math.ceil(math.log2(answer)) + 1 + math.ceil(math.log2(512))}")


def parts(pages, limit):
    count, load = 1, 0
    for page in pages:
        if load + page > limit:
            count, load = count + 1, 0
        load += page
    return count


def least_limit(pages, people):
    lo, hi = max(pages), sum(pages)
    while lo < hi:
        limit = (lo + hi) // 2
        if parts(pages, limit) <= people:
            hi = limit
        else:
            lo = limit + 1
    return lo


def equality(pages, people):
    lo, hi = max(pages), sum(pages)
    while lo <= hi:
        limit = (lo + hi) // 2
        found = parts(pages, limit)
        if found == people:
            return limit
        if found < people:
            hi = limit - 1
        else:
            lo = limit + 1
    return None


for _ in range(600):
    pages = [draw.randint(0, 9) for _ in range(draw.randint(1, 7))]
    people = draw.randint(1, 4)
    m = len(pages)
    brute = min(
        max(sum(pages[a:b]) for a, b in zip((0,) + cuts, cuts + (m,)))
        for k in range(1, min(people, m) + 1)
        for cuts in combinations(range(1, m), k - 1)
    )
    assert least_limit(pages, people) == brute
    counts = [parts(pages, limit) for limit in range(max(pages), sum(pages) + 1)]
    assert counts == sorted(counts, reverse=True)

print(f"split_limit = {least_limit([7, 2, 5, 10, 8], 2)}")
four = [3, 3, 3, 3]
assert equality(four, 3) is None
assert {parts(four, limit) for limit in range(3, 13)} == {4, 2, 1}
print(f"four_threes_limit = {least_limit(four, 3)}")
early = [7, 2, 5, 10, 8]
assert equality(early, 2) != least_limit(early, 2)
print(f"equality_gets = {equality(early, 2)}")

# four tests at once
print(f"rounds_with_four = {math.ceil(math.log(10**9, 5))}")
