"""Pairs out of order: counted in a merge, with a ratio, across many sorted runs, and on average."""

import itertools
import math
import random


def steep(values, p, q):
    """Pairs i < j with q·a_i > p·a_j, by merging; also the steps of the counting pointer."""
    a, count, steps, width = list(values), 0, 0, 1
    while width < len(a):
        for lo in range(0, len(a), 2 * width):
            left, right = a[lo : lo + width], a[lo + width : lo + 2 * width]
            reach = 0
            for x in left:
                while reach < len(right) and p * right[reach] < q * x:
                    reach += 1
                    steps += 1
                count += reach
            a[lo : lo + 2 * width] = sorted(left + right)
        width *= 2
    return count, steps


def brute(values, p, q):
    return sum(q * values[i] > p * values[j] for j in range(len(values)) for i in range(j))


draw = random.Random(11)
for _ in range(1500):
    values = [draw.randint(-6, 9) for _ in range(draw.randint(0, 11))]
    p, q = draw.randint(1, 4), draw.randint(1, 3)
    assert steep(values, p, q)[0] == brute(values, p, q)

example = [8, 3, 6, 1]
print(f"example_inversions = {steep(example, 1, 1)[0]}")
print(f"example_steep = {steep(example, 2, 1)[0]}")

# insertion sort moves exactly one item for each inversion; the mean over all orders is n(n-1)/4
for n in range(1, 7):
    orders = list(itertools.permutations(range(n)))
    assert sum(brute(order, 1, 1) for order in orders) * 4 == len(orders) * n * (n - 1)
print(f"mean_inversions_thousand = {1000 * 999 / 4:.0f}")
N = 10**6
print(f"mean_inversions_million = {N * (N - 1) / 4:.2e}")
print(f"merge_levels_million = {math.ceil(math.log2(N))}")
print(f"merge_steps_million = {N * math.ceil(math.log2(N)) / 1e6:.0f}")


# --- counting at the merge's own comparison, with the steep condition tested on the heads: how often wrong
def at_the_merge(values):
    def sort(a):
        if len(a) < 2:
            return a, 0
        left, x = sort(a[: len(a) // 2])
        right, y = sort(a[len(a) // 2 :])
        out, i, j, count = [], 0, 0, x + y
        while i < len(left) and j < len(right):
            if left[i] <= right[j]:
                out.append(left[i])
                i += 1
            else:
                count += (len(left) - i) * (left[i] > 2 * right[j])
                out.append(right[j])
                j += 1
        return out + left[i:] + right[j:], count

    return sort(list(values))[1]


orders = list(itertools.permutations(range(1, 7)))
bad = sum(at_the_merge(order) != brute(order, 2, 1) for order in orders)
print(f"orders_of_six = {len(orders)}")
print(f"at_the_merge_wrong_percent = {100 * bad / len(orders):.0f}")
assert at_the_merge([3, 5, 2, 1]) != brute([3, 5, 2, 1], 2, 1)
print(f"trap_gets = {at_the_merge([3, 5, 2, 1])}")
print(f"trap_right = {brute([3, 5, 2, 1], 2, 1)}")


# --- many runs at once: when x of run r comes out, all that remains in earlier runs is greater
def by_runs(values, size):
    runs = [sorted(values[i : i + size]) for i in range(0, len(values), size)]
    inside = sum(brute(values[i : i + size], 1, 1) for i in range(0, len(values), size))
    left = [len(run) for run in runs]
    across = 0
    merged = sorted((x, r) for r, run in enumerate(runs) for x in run)   # ties: earlier runs first
    for x, r in merged:
        across += sum(left[:r])
        left[r] -= 1
    return inside + across


for _ in range(800):
    values = [draw.randint(0, 6) for _ in range(draw.randint(0, 14))]
    assert by_runs(values, draw.randint(1, 5)) == brute(values, 1, 1)


# the same with a ratio: a second cursor in each run stands at the first item that is steep over p·x/q
def steep_by_runs(values, size, p, q):
    runs = [sorted(values[i : i + size]) for i in range(0, len(values), size)]
    count = sum(brute(values[i : i + size], p, q) for i in range(0, len(values), size))
    for x, r in sorted((x, r) for r, run in enumerate(runs) for x in run):
        count += sum(q * y > p * x for run in runs[:r] for y in run)
    return count


for _ in range(400):
    values = [draw.randint(-4, 6) for _ in range(draw.randint(0, 12))]
    size, p, q = draw.randint(1, 5), draw.randint(1, 3), draw.randint(1, 3)
    assert steep_by_runs(values, size, p, q) == brute(values, p, q)

# --- a terabyte with 8 GB of memory
DATA_GB, MEMORY_GB, RECORD_BYTES, DISK_GB_PER_S = 1000, 8, 100, 2
runs = math.ceil(DATA_GB / MEMORY_GB)
print(f"terabyte_runs = {runs}")
print(f"terabyte_buffer_mb = {1000 * MEMORY_GB / (runs + 1):.0f}")
print(f"terabyte_records_billion = {DATA_GB / RECORD_BYTES:.0f}")
print(f"terabyte_traffic_tb = {4 * DATA_GB / 1000:.0f}")
print(f"terabyte_minutes = {4 * DATA_GB / DISK_GB_PER_S / 60:.0f}")
print(f"two_way_levels = {math.ceil(math.log2(runs))}")
print(f"two_way_traffic_tb = {2 * DATA_GB * (1 + math.ceil(math.log2(runs))) / 1000:.0f}")
print(f"count_traffic_tb = {3 * DATA_GB / 1000:.0f}")
BUFFER_MB = 8
print(f"one_merge_limit_tb = {1000 * MEMORY_GB / BUFFER_MB * MEMORY_GB / 1000:.0f}")
print(f"count_bits = {math.ceil(math.log2(10**10 * (10**10 - 1) / 2))}")
