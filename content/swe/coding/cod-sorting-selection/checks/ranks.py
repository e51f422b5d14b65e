"""Selection and its pivots, the bound for comparisons, counting passes, comparators that are none, and the widest gap."""

import itertools
import math
import random


def harmonic(n):
    return sum(1 / i for i in range(1, n + 1))


def find_mean(n, k):
    """Mean comparisons of quickselect with random pivots for rank k of n different items (Knuth)."""
    h = harmonic
    return 2 * (n + 3 + (n + 1) * h(n) - (k + 2) * h(k) - (n + 3 - k) * h(n + 1 - k))


def quickselect(items, k, draw):
    part, compared = list(items), 0
    while True:
        pivot = part[draw.randrange(len(part))]
        compared += len(part) - 1
        less = [x for x in part if x < pivot]
        if k < len(less):
            part = less
        elif k == len(less):
            return pivot, compared
        else:
            k -= len(less) + 1
            part = [x for x in part if x > pivot]


draw = random.Random(5)
n, rounds = 201, 3000
total = 0
for _ in range(rounds):
    found, compared = quickselect(range(n), n // 2, draw)
    assert found == n // 2
    total += compared
assert abs(total / rounds / find_mean(n, n // 2 + 1) - 1) < 0.04
N = 10**6
print(f"select_median_per_item = {find_mean(N, N // 2) / N:.2f}")
print(f"select_tenth_per_item = {find_mean(N, N // 10) / N:.2f}")
print(f"limit_median = {2 * (1 + math.log(2)):.2f}")
print(f"first_pivot_sorted_million = {N * (N - 1) / 2:.1e}")

# quicksort: mean 2(n+1)H_n − 4n; nothing that compares can beat log2(n!)
quick = 2 * (N + 1) * harmonic(N) - 4 * N
least = math.lgamma(N + 1) / math.log(2)
print(f"quicksort_million = {quick / 1e6:.1f}")
print(f"least_million = {least / 1e6:.1f}")
print(f"quick_over_least_percent = {100 * (quick / least - 1):.0f}")
print(f"select_million = {find_mean(N, N // 2) / 1e6:.2f}")


# median of medians with groups of five: the larger side
def mom(items, k, costs):
    part = list(items)
    if len(part) <= 10:
        return sorted(part)[k]
    medians = [sorted(part[i : i + 5])[len(part[i : i + 5]) // 2] for i in range(0, len(part), 5)]
    pivot = mom(medians, len(medians) // 2, costs)
    less, more = [x for x in part if x < pivot], [x for x in part if x > pivot]
    costs.append(max(len(less), len(more)) / len(part))
    if k < len(less):
        return mom(less, k, costs)
    if k < len(part) - len(more):
        return pivot
    return mom(more, k - (len(part) - len(more)), costs)


costs = []
for _ in range(40):
    items = draw.sample(range(10**6), 1000)
    k = draw.randrange(1000)
    assert mom(items, k, costs) == sorted(items)[k]
assert max(costs) < 0.78
print(f"mom_side_percent = {100 * 7 / 10:.0f}")

# --- counting passes
for bits, digit in ((32, 11), (64, 16)):
    print(f"passes_{bits}_by_{digit} = {math.ceil(bits / digit)}")
print(f"radix_moves_million = {3 * N / 1e6:.0f}")
print(f"counters_11_bit = {2**11}")


def by_digits(items, digit, bits, stable=True):
    for shift in range(0, bits, digit):
        groups = [[] for _ in range(1 << digit)]
        for x in items:
            groups[x >> shift & (1 << digit) - 1].append(x)
        items = [x for group in groups for x in (group if stable else group[::-1])]
    return items


for _ in range(200):
    items = [draw.randrange(1 << 8) for _ in range(draw.randint(0, 30))]
    assert by_digits(items, 4, 8) == sorted(items)
pairs = list(itertools.permutations(range(8), 3))
bad = sum(by_digits(list(x), 1, 3, stable=False) != sorted(x) for x in pairs)
print(f"unstable_passes_wrong_percent = {100 * bad / len(pairs):.0f}")

# --- comparators
difference = (2_000_000_000 - (-2_000_000_000) + 2**31) % 2**32 - 2**31
print(f"wrapped_difference = {difference}")


def near(x, y):
    return 0 if abs(x - y) < 5 else (x > y) - (x < y)


assert near(10, 14) == 0 and near(14, 18) == 0 and near(10, 18) < 0


def before(x, y):
    return x + y > y + x


digits = [str(x) for x in range(1, 130)]
assert all(not (before(x, y) and before(y, z)) or before(x, z) for x in digits[:60] for y in digits[:60] for z in digits[:60])
assert int("12" + "121") > int("121" + "12")
print(f"concat_12_121 = {int('12' + '121')}")
print(f"concat_121_12 = {int('121' + '12')}")


# --- the widest gap of n moments is at least the mean gap, so it never lies inside a bucket of that width
def widest(times):
    a = sorted(times)
    return max((y - x for x, y in zip(a, a[1:])), default=0)


for _ in range(2000):
    times = [draw.randint(0, 60) for _ in range(draw.randint(2, 9))]
    assert widest(times) >= (max(times) - min(times)) / (len(times) - 1)
BUCKETS, PAIR_BYTES = 10**7, 16
print(f"summary_mb = {BUCKETS * PAIR_BYTES / 1e6:.0f}")
print(f"mean_gap_of_example = {(20 - 3) / 3:.2f}")
print(f"widest_of_example = {widest([10, 3, 6, 20])}")

# --- strict waves: what share of short lists has one
lists = list(itertools.product(range(3), repeat=5))


def wave(values):
    a, half = sorted(values), (len(values) + 1) // 2
    out = [0] * len(a)
    out[::2], out[1::2] = a[:half][::-1], a[half:][::-1]
    return out if all(x != y for x, y in zip(out, out[1:])) else None


def exists(values):
    return any(all((p[i] < p[i + 1]) if i % 2 == 0 else (p[i] > p[i + 1]) for i in range(4)) for p in set(itertools.permutations(values)))


kinds = {tuple(sorted(x)) for x in lists}
assert all((wave(x) is not None) == exists(x) for x in kinds)


def forward(values):
    a, half = sorted(values), (len(values) + 1) // 2
    out = [0] * len(a)
    out[::2], out[1::2] = a[:half], a[half:]
    return all(x != y for x, y in zip(out, out[1:]))


fours = list(itertools.combinations_with_replacement(range(4), 4))
possible = [x for x in fours if wave(x) is not None]
print(f"fours_with_wave = {len(possible)}")
print(f"forward_misses = {sum(not forward(x) for x in possible)}")
