"""What sliding windows cost: pointer moves counted, pairs not looked at, and buckets against a sliding log."""

import random


def longest_within(values, bound):
    """Longest stretch with sum at most bound, values at least 0; also the moves of both ends."""
    left = total = best = moves = 0
    for right, value in enumerate(values):
        total += value
        moves += 1
        while total > bound:
            total -= values[left]
            left += 1
            moves += 1
        best = max(best, right - left + 1)
    return best, moves


def brute(values, bound):
    n = len(values)
    return max((j - i for i in range(n) for j in range(i, n + 1) if sum(values[i:j]) <= bound), default=0)


draw = random.Random(1)
for _ in range(2000):
    values = [draw.randint(0, 5) for _ in range(draw.randint(0, 10))]
    bound = draw.randint(0, 12)
    best, moves = longest_within(values, bound)
    assert best == brute(values, bound) and moves <= 2 * len(values)

# with a negative value the loop is wrong: it drops the front although the end would have repaired the sum
negative = [2, 2, -3, 1]
print(f"negative_window_gets = {longest_within(negative, 3)[0]}")
print(f"negative_right = {brute(negative, 3)}")

n = 10**6
assert longest_within([1] * 1000, 0)[1] == 2 * 1000
print(f"moves_of_million = {2 * n}")
print(f"stretches_of_million = {n * (n + 1) // 2}")

width = 1000
windows = n - width + 1
print(f"windows_of_million = {windows}")
print(f"updates_of_million = {n + (n - width)}")
print(f"additions_anew_of_million = {windows * width}")
print(f"recount_steps_26 = {2 * n * 26}")

# a worst case for a validity test that builds the set of the window anew: all distinct, so the window is the whole prefix
print(f"set_anew_items = {sum(range(1, n + 1))}")


def fixed_buckets(times, limit, seconds):
    counts, passed = {}, []
    for at in times:
        bucket = at // seconds
        if counts.get(bucket, 0) < limit:
            counts[bucket] = counts.get(bucket, 0) + 1
            passed.append(at)
    return passed


def sliding_log(times, limit, seconds):
    passed = []
    for at in times:
        if sum(at - seconds < old <= at for old in passed) < limit:
            passed.append(at)
    return passed


burst = [59] * 100 + [60] * 100
assert len(sliding_log(burst, 100, 60)) == 100
print(f"bucket_burst = {len(fixed_buckets(burst, 100, 60))}")

# a rolling sum of floats forgets small values beside a large one, and does not get them back
readings = [1e16, 1.0, 1.0, 1.0, 1.0, 1.0]
rolling = sum(readings[:3])
for right in range(3, len(readings)):
    rolling += readings[right]
    rolling -= readings[right - 3]
print(f"rolling_after_spike = {rolling:g}")
print(f"true_after_spike = {sum(readings[-3:]):g}")
