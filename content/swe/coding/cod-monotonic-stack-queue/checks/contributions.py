"""Areas and contributions: the histogram example, ties counted twice or never, sizes of the sums, and the deque of starts."""

import random
from collections import deque


def spans(values, before_equal, after_equal):
    """Sum of value * left choices * right choices; *_equal: equal neighbours stop the span on that side."""
    n, total = len(values), 0
    for i, value in enumerate(values):
        left = i
        while left and (values[left - 1] > value or (values[left - 1] == value and not before_equal)):
            left -= 1
        right = i
        while right + 1 < n and (values[right + 1] > value or (values[right + 1] == value and not after_equal)):
            right += 1
        total += value * (i - left + 1) * (right - i + 1)
    return total


def brute(values):
    n = len(values)
    return sum(min(values[i:j]) for i in range(n) for j in range(i + 1, n + 1))


def one_pass(values):
    total = ending = 0
    runs = []
    for value in values:
        count = 1
        while runs and runs[-1][0] >= value:
            low, starts = runs.pop()
            ending -= low * starts
            count += starts
        runs.append((value, count))
        ending += value * count
        total += ending
    return total


draw = random.Random(2)
for _ in range(1500):
    values = [draw.randint(0, 4) for _ in range(draw.randint(0, 9))]
    assert one_pass(values) == brute(values) == spans(values, True, False) == spans(values, False, True)

print(f"lows_of_3_1_2 = {brute([3, 1, 2])}")
print(f"twins_right = {brute([2, 2])}")
print(f"twins_twice = {spans([2, 2], False, False)}")
print(f"twins_never = {spans([2, 2], True, True)}")
n = 200_000
largest = 10**9 * n * (n + 1) // 2
print(f"largest_low_sum = {largest:.3g}")
print(f"largest_int64 = {2**63 - 1:.3g}")
assert largest > 2**63 - 1
print(f"stretches_of_200k = {n * (n + 1) // 2}")


def largest_area(heights):
    rising, best = [], 0
    for at, height in enumerate(heights + [0]):
        begin = at
        while rising and rising[-1][1] >= height:
            begin, limit = rising.pop()
            best = max(best, limit * (at - begin))
        rising.append((begin, height))
    return best


def area_brute(heights):
    n = len(heights)
    return max((min(heights[i:j]) * (j - i) for i in range(n) for j in range(i + 1, n + 1)), default=0)


for _ in range(1500):
    heights = [draw.randint(0, 6) for _ in range(draw.randint(0, 9))]
    assert largest_area(heights) == area_brute(heights)
boards = [3, 5, 6, 5, 2, 4]
print(f"boards_area = {largest_area(boards)}")
print(f"boards_of_first = {3 * 4}")
assert min(boards[:4]) == 3 and boards[4] < 3


def shortest(changes, target):
    starts, total, best, operations = deque([(0, 0)]), 0, -1, 1
    for end, change in enumerate(changes, 1):
        total += change
        while starts and total - starts[0][0] >= target:
            length = end - starts.popleft()[1]
            best = length if best < 0 else min(best, length)
            operations += 1
        while starts and starts[-1][0] >= total:
            starts.pop()
            operations += 1
        starts.append((total, end))
        operations += 1
    return best, operations


def window(changes, target):
    left = total = 0
    best = -1
    for right, change in enumerate(changes):
        total += change
        while left <= right and total >= target:
            best = right - left + 1 if best < 0 else min(best, right - left + 1)
            total -= changes[left]
            left += 1
    return best


for _ in range(1500):
    changes = [draw.randint(-4, 4) for _ in range(draw.randint(0, 9))]
    target = draw.randint(-2, 8)
    right = next((k for k in range(1, len(changes) + 1) for i in range(len(changes) - k + 1) if sum(changes[i : i + k]) >= target), -1)
    best, operations = shortest(changes, target)
    assert best == right and operations <= 2 * (len(changes) + 1)
assert shortest([-2, 3], 3)[0] == 1 and window([-2, 3], 3) == -1
assert shortest([2, 1, -10, 2, 1, 1], 4)[0] == 3 and window([2, 1, -10, 2, 1, 1], 4) == -1
print(f"lift_right = {shortest([2, 1, -10, 2, 1, 1], 4)[0]}")


def fleets(cars, goal):
    count, slowest = 0, -1.0
    for place, speed in sorted(cars, reverse=True):
        hours = (goal - place) / speed
        if hours > slowest:
            count, slowest = count + 1, hours
    return count


print(f"fleets_example = {fleets([(0, 10), (40, 4), (50, 6), (80, 2)], 100)}")
