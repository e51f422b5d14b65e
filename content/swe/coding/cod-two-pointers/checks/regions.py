"""One array, several regions: reader and writer, and the flag of three colours, over all small inputs."""

import itertools
import random


def flag(a):
    low, at, high, steps, swaps = 0, 0, len(a), 0, 0
    while at < high:
        assert all(x == 0 for x in a[:low]) and all(x == 1 for x in a[low:at]) and all(x == 2 for x in a[high:])
        steps += 1
        if a[at] == 0:
            a[low], a[at] = a[at], a[low]
            low += 1
            at += 1
            swaps += 1
        elif a[at] == 2:
            high -= 1
            a[at], a[high] = a[high], a[at]
            swaps += 1
        else:
            at += 1
    return steps, swaps


def hasty(a):
    """Advances after the swap with the far end as well."""
    low, at, high = 0, 0, len(a)
    while at < high:
        if a[at] == 0:
            a[low], a[at] = a[at], a[low]
            low += 1
        elif a[at] == 2:
            high -= 1
            a[at], a[high] = a[high], a[at]
        at += 1


bad = {}
for n in range(9):
    for values in itertools.product(range(3), repeat=n):
        a = list(values)
        steps, swaps = flag(a)
        assert a == sorted(values) and steps == n and swaps == values.count(0) + values.count(2)
        b = list(values)
        hasty(b)
        if b != sorted(values):
            bad.setdefault(n, []).append(values)
print(f"hasty_shortest_bad_length = {min(bad)}")
print(f"hasty_bad_of_length_three = {len(bad[3])}")
print(f"hasty_bad_of_length_eight_percent = {100 * len(bad[8]) / 3**8:.0f}")
print(f"lists_of_length_eight = {3**8}")


def compact(a, keep):
    write = 0
    for read in range(len(a)):
        assert write <= read
        if keep(a[read]):
            a[write] = a[read]
            write += 1
    return write


draw = random.Random(5)
for _ in range(3000):
    values = [draw.randint(0, 4) for _ in range(draw.randint(0, 12))]
    a = values[:]
    end = compact(a, bool)
    assert a[:end] == [v for v in values if v]


def moves_when_deleting(dead):
    """Items moved by deleting each dead item on the spot, from the front."""
    moved, size, at = 0, len(dead), 0
    for is_dead in dead:
        if is_dead:
            moved += size - at - 1
            size -= 1
        else:
            at += 1
    return moved


n, share = 4000, 0.9
mean = sum(moves_when_deleting([draw.random() < share for _ in range(n)]) for _ in range(20)) / 20
assert abs(mean / (share * n * (n - 1) / 2) - 1) < 0.02
N = 10**6
print(f"writes_of_million = {round(N * (1 - share))}")
print(f"delete_moves_of_million = {share * N * (N - 1) / 2:.3e}")
print(f"move_ratio = {share * N * (N - 1) / 2 / (N * (1 - share)):.2e}")
