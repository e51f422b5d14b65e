"""Real answers, counting and ratios: halvings, spacing of floats, selection among sums, and rounds of the ratio method."""

import math
import random
from fractions import Fraction

print(f"halvings_micro = {math.ceil(math.log2(1e9 / 1e-6))}")
print(f"ulp_at_milliard = {math.ulp(1e9):.3g}")
assert math.ulp(1e9) > 1e-9


def halve_until(lo, hi, target, width, most=200):
    steps = 0
    while hi - lo > width and steps < most:
        mid = (lo + hi) / 2
        if mid >= target:
            hi = mid
        else:
            lo = mid
        steps += 1
    return steps, hi


assert halve_until(0.0, 1e9, 987654321.123, 1e-9)[0] == 200
steps, _ = halve_until(0.0, 1e9, 987654321.123, 1e-6)
print(f"steps_to_micro = {steps}")
# an absolute tolerance of a thousandth is useless for an answer of a millionth
_, found = halve_until(0.0, 1.0, 1e-6, 1e-3)
print(f"tiny_found = {found:.3g}")
assert found > 100 * 1e-6


def widest(gaps, extra, rounds=70):
    lo, hi = 0.0, float(max(gaps))
    for _ in range(rounds):
        width = (lo + hi) / 2
        if sum(math.ceil(gap / width) - 1 for gap in gaps) <= extra:
            hi = width
        else:
            lo = width
    return hi


draw = random.Random(2)
for _ in range(300):
    gaps = [draw.randint(1, 20) for _ in range(draw.randint(1, 5))]
    extra = draw.randint(0, 9)
    pieces = [1] * len(gaps)
    for _ in range(extra):
        pieces[max(range(len(gaps)), key=lambda i: Fraction(gaps[i], pieces[i]))] += 1
    exact = max(Fraction(gap, piece) for gap, piece in zip(gaps, pieces))
    assert abs(widest(gaps, extra) - exact) < 1e-9
print(f"gap_example = {widest([6, 4], 2):g}")


def kth_sum(a, b, k):
    a, b = sorted(a), sorted(b)
    lo, hi, rounds = a[0] + b[0], a[-1] + b[-1], 0
    while lo < hi:
        mid, count, j = (lo + hi) // 2, 0, len(b)
        for x in a:
            while j and x + b[j - 1] > mid:
                j -= 1
            count += j
        rounds += 1
        if count >= k:
            hi = mid
        else:
            lo = mid + 1
    return lo, rounds


for _ in range(600):
    a = [draw.randint(-6, 9) for _ in range(draw.randint(1, 5))]
    b = [draw.randint(-6, 9) for _ in range(draw.randint(1, 5))]
    k = draw.randint(1, len(a) * len(b))
    assert kth_sum(a, b, k)[0] == sorted(x + y for x in a for y in b)[k - 1]
print(f"fare_example = {kth_sum([10, 30], [5, 7], 3)[0]}")

n, span = 10**5, 2 * 10**9
rounds = math.ceil(math.log2(span + 1))
steps = rounds * 2 * n
print(f"count_rounds = {rounds}")
print(f"count_steps = {steps}")
print(f"all_sums = {n * n:g}")
print(f"all_sums_gb = {n * n * 8 / 1e9:g}")
print(f"heap_wins_up_to = {int(steps / math.log2(n))}")


def ratio_rounds(earned, hours, least):
    n = len(earned)
    top, bottom, rounds = sum(earned), sum(hours), 0
    while True:
        rounds += 1
        prefix = [0]
        for e, h in zip(earned, hours):
            prefix.append(prefix[-1] + e * bottom - h * top)
        best, low_at, span = 0, 0, None
        for end in range(least, n + 1):
            if prefix[end - least] < prefix[low_at]:
                low_at = end - least
            if prefix[end] - prefix[low_at] > best:
                best, span = prefix[end] - prefix[low_at], (low_at, end)
        if span is None:
            return Fraction(top, bottom), rounds
        top, bottom = sum(earned[span[0] : span[1]]), sum(hours[span[0] : span[1]])


for _ in range(600):
    m = draw.randint(1, 8)
    earned = [draw.randint(-6, 12) for _ in range(m)]
    hours = [draw.randint(1, 6) for _ in range(m)]
    least = draw.randint(1, m)
    brute = max(Fraction(sum(earned[i:j]), sum(hours[i:j])) for i in range(m) for j in range(i + least, m + 1))
    assert ratio_rounds(earned, hours, least)[0] == brute

total, worst = 0, 0
for seed in range(200):
    rng = random.Random(seed)
    earned = [rng.randint(-500, 1000) for _ in range(1000)]
    hours = [rng.randint(1, 12) for _ in range(1000)]
    used = ratio_rounds(earned, hours, 20)[1]
    total, worst = total + used, max(worst, used)
print(f"mean_rounds_of_1000 = {total / 200:.2f}")
assert worst <= 8, worst

assert ratio_rounds([1, 3], [4, 2], 2)[0] == Fraction(2, 3)
print(f"mean_of_rates = {float((Fraction(1, 4) + Fraction(3, 2)) / 2):g}")
print(f"rate_of_both = {4 / 6:.3f}")
