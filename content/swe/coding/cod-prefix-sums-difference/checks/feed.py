"""Prefixes as potentials: both ends of a feed, summaries of parts that merge, and how many prefixes an edit in the middle moves."""

import random
from collections import Counter, deque

draw = random.Random(12)


def count(values, k):
    return sum(sum(values[i:j]) == k for i in range(len(values)) for j in range(i + 1, len(values) + 1))


class Feed:
    def __init__(self, k):
        self.k, self.prefixes, self.times, self.found, self.lookups = k, deque([0]), Counter([0]), 0, 0

    def partners(self, prefix):
        self.lookups += 1
        return self.times[prefix] if prefix in self.times else 0

    def change(self, front, x=None):
        sign = 1 if front else -1
        if x is None:
            prefix = self.prefixes.popleft() if front else self.prefixes.pop()
            self.times[prefix] -= 1
            self.found -= self.partners(prefix + sign * self.k)
        else:
            prefix = self.prefixes[0] - x if front else self.prefixes[-1] + x
            self.found += self.partners(prefix + sign * self.k)
            (self.prefixes.appendleft if front else self.prefixes.append)(prefix)
            self.times[prefix] += 1


for _ in range(300):
    k = draw.randint(-3, 3)
    feed, values = Feed(k), deque()
    for _ in range(20):
        front, x = draw.random() < 0.5, draw.randint(-3, 3)
        if values and draw.random() < 0.35:
            values.popleft() if front else values.pop()
            feed.change(front)
        else:
            values.appendleft(x) if front else values.append(x)
            feed.change(front, x)
        assert feed.found == count(list(values), k)
        # The smallest key need not be 0: prefixes are right up to a common constant.
        assert [b - a for a, b in zip(feed.prefixes, list(feed.prefixes)[1:])] == list(values)
    assert feed.lookups == 20
print(f"lookups_per_change = {feed.lookups / 20:.0f}")


# --- a summary of a part: its sum, its prefixes with multiplicity (all n + 1, from 0), the stretches inside
def summary(values, k):
    prefixes, total = Counter([0]), 0
    for value in values:
        total += value
        prefixes[total] += 1
    return total, prefixes, count(values, k)


def merge(left, right, k):
    """Crossing stretches start at a prefix of the left other than its last and end at one of the right other than its first."""
    (total, starts, inside), (other, ends, within) = left, right
    starts_before = starts - Counter([total])
    ends_after = ends - Counter([0])
    # A stretch from prefix p of the left to prefix e of the right has sum (total + e) - p.
    crossing = sum(times * starts_before[total + end - k] for end, times in ends_after.items())
    prefixes = Counter(starts)
    for end, times in ends_after.items():
        prefixes[total + end] += times
    return total + other, prefixes, inside + within + crossing


for _ in range(500):
    k = draw.randint(-3, 3)
    parts = [[draw.randint(-3, 3) for _ in range(draw.randint(0, 5))] for _ in range(3)]
    a, b, c = (summary(part, k) for part in parts)
    whole = summary(parts[0] + parts[1] + parts[2], k)
    assert merge(merge(a, b, k), c, k) == whole == merge(a, merge(b, c, k), k)

# --- an edit in the middle moves all prefixes behind it
N = 200_000
print(f"prefixes_moved_by_middle_edit = {N // 2 + 1}")
moved = 0
values = [1] * N
before = [0]
for value in values:
    before.append(before[-1] + value)
values[N // 2 - 1] += 5
after = [0]
for value in values:
    after.append(after[-1] + value)
assert sum(a != b for a, b in zip(before, after)) == N // 2 + 1
print(f"map_keys_at_most = {N + 1}")

# --- memory of a day: 8 bytes a prefix in the deque; key and count of 8 bytes each in open addressing at load 3/4
DAY = 10**8
print(f"deque_gb = {DAY * 8 / 1e9:.1f}")
print(f"map_gb = {DAY * 16 / 0.75 / 1e9:.2f}")
