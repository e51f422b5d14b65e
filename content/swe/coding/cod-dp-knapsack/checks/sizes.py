"""What the table costs: cells, words of a bitset, bytes, and the sizes at which other methods win."""

import math
import random

items, total = 1000, 1_000_000
half = total // 2
cells = items * (half + 1)
words = items * math.ceil((half + 1) / 64)
print(f"table_cells = {cells}")
print(f"bitset_words = {words}")
print(f"bitset_saving = {cells / words:.1f}")
print(f"row_kib = {math.ceil((half + 1) / 64) * 8 / 1024:.1f}")


def reach(weights):
    bits = 1
    for weight in weights:
        bits |= bits << weight
    return bits


draw = random.Random(3)
for _ in range(500):
    weights = [draw.randint(1, 20) for _ in range(draw.randint(0, 9))]
    sums = {0}
    for w in weights:
        sums |= {s + w for s in sums}
    assert sums == {i for i in range(sum(weights) + 1) if reach(weights) >> i & 1}
print(f"reach_3_5_6 = {bin(reach([3, 5, 6])).count('1')}")

# doubling the digits of the numbers squares the table
capacity = 10**12
print(f"capacity_bits = {capacity.bit_length()}")
print(f"row_tb = {(capacity + 1) * 8 / 1e12:.1f}")

print(f"table_hours = {40 * capacity / 1e9 / 3600:.1f}")

n = 40
print(f"half_subsets = {2 ** (n // 2)}")
print(f"all_subsets = {2**n:.3e}")
print(f"halves_mb = {2 * 2 ** (n // 2) * 16 / 1e6:.1f}")
value_sum = n * 500
print(f"value_cells = {n * (value_sum + 1)}")

# reconstruction: the whole table against one bit a cell
rows, room = 1000, 1_000_000
print(f"full_table_gb = {(rows + 1) * (room + 1) * 8 / 1e9:.2f}")
print(f"choice_bits_mb = {rows * (room + 1) / 8 / 1e6:.0f}")
print(f"two_rows_mb = {2 * (room + 1) * 8 / 1e6:.0f}")


def split_work(rows, room):
    """Cells filled by divide and conquer when the room is cut in two: each level does the area of its boxes."""
    if rows <= 1 or room == 0:
        return rows * (room + 1)
    return rows * (room + 1) + split_work(rows // 2, room // 2) + split_work(rows - rows // 2, room - room // 2)


assert split_work(1024, 2**20) / (1024 * (2**20 + 1)) < 2.01
print(f"split_factor = {split_work(1024, 2**20) / (1024 * (2**20 + 1)):.2f}")

# rounding the values: the loss is at most n·K, and K = eps·v_max/n keeps it below eps
share = 0.01
unit = share * 1e9 / n
print(f"rounding_unit = {unit:.0f}")
print(f"rounded_cells = {n * n * math.floor(1e9 / unit)}")


def rounded_best(weights, values, limit, unit):
    least = {0: (0, 0)}
    for w, v in zip(weights, values):
        for key, (weight, value) in list(least.items()):
            other = (weight + w, value + v)
            at = key + int(v // unit)
            if other[0] <= limit and (at not in least or other[0] < least[at][0]):
                least[at] = other
    return max(v for _, v in least.values())


def exact(weights, values, limit):
    pairs = {(0, 0)}
    for w, v in zip(weights, values):
        pairs |= {(a + w, b + v) for a, b in pairs if a + w <= limit}
    return max(v for _, v in pairs)


for _ in range(300):
    m = draw.randint(1, 8)
    weights = [draw.randint(1, 50) for _ in range(m)]
    values = [draw.randint(1, 10**6) for _ in range(m)]
    limit = draw.randint(max(weights), 120)
    eps = 0.1
    assert rounded_best(weights, values, limit, eps * max(values) / m) >= (1 - eps) * exact(weights, values, limit)
