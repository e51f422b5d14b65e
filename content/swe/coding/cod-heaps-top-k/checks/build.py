"""Building a heap, keeping the k best of a stream, and merging many sorted feeds: counted and compared with formulas."""

import math
import random
from heapq import heapify, heappop, heappush, heapreplace


def sift_down(a, i, n):
    swaps = 0
    while 2 * i + 1 < n:
        child = 2 * i + 1
        if child + 1 < n and a[child + 1] < a[child]:
            child += 1
        if a[i] <= a[child]:
            break
        a[i], a[child] = a[child], a[i]
        i, swaps = child, swaps + 1
    return swaps


def bottom_up(a):
    return sum(sift_down(a, i, len(a)) for i in reversed(range(len(a) // 2)))


def by_pushes(items):
    a, swaps = [], 0
    for x in items:
        a.append(x)
        i = len(a) - 1
        while i and a[i] < a[(i - 1) // 2]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i, swaps = (i - 1) // 2, swaps + 1
    return a, swaps


def is_heap(a):
    return all(a[(i - 1) // 2] <= a[i] for i in range(1, len(a)))


def heights(n):
    """Sum of the heights of a complete tree of n nodes."""
    total = 0
    for i in range(n):
        j = i
        while 2 * j + 1 < n:
            j, total = 2 * j + 1, total + 1
    return total


for n in range(1, 200):
    assert heights(n) == n - n.bit_count()
    falling = list(range(n, 0, -1))
    a = falling[:]
    assert bottom_up(a) <= heights(n) and is_heap(a)
    b, swaps = by_pushes(falling)
    assert is_heap(b) and swaps == sum((i + 1).bit_length() - 1 for i in range(n))

LEVELS = 20
n = 2**LEVELS - 1
print(f"items_of_20_levels = {n}")
print(f"build_swaps_most = {n - LEVELS}")
pushes = (LEVELS - 2) * 2**LEVELS + 2
assert by_pushes(range(2**10 - 1, 0, -1))[1] == (10 - 2) * 2**10 + 2
print(f"push_swaps_most = {pushes}")
print(f"push_ratio = {pushes / (n - LEVELS):.0f}")
a = list(range(7, 0, -1))
print(f"seven_build_swaps = {bottom_up(a)}")
print(f"seven_push_swaps = {by_pushes(range(7, 0, -1))[1]}")
draw = random.Random(1)
mean = sum(by_pushes(draw.sample(range(5000), 5000))[1] for _ in range(20)) / 20 / 5000
assert 1.0 < mean < 1.6
print(f"random_push_swaps_per_item = {mean:.1f}")


# --- the k greatest of a stream in random order: how often the heap changes after it is full
def changes(stream, k):
    heap, count = [], 0
    for x in stream:
        if len(heap) < k:
            heappush(heap, x)
        elif x > heap[0]:
            heapreplace(heap, x)
            count += 1
    return count


n, k = 4000, 40
expected = k * sum(1 / i for i in range(k + 1, n + 1))
mean = sum(changes(draw.sample(range(n), n), k) for _ in range(200)) / 200
assert abs(mean / expected - 1) < 0.04
N, K = 10**8, 100
exact = K * (math.log(N / K) + 1 / (2 * N) - 1 / (2 * K))
print(f"changes_hundred_of_100_million = {exact:.0f}")
print(f"changes_ascending_million = {10**8 / 1e6:.0f}")
print(f"top_memory_kb = {K * 16 / 1000:.1f}")


# --- the newest m of f feeds: bits of work against sorting everything
FEEDS, POSTS, M = 1000, 500, 50
print(f"feed_items = {FEEDS * POSTS}")
print(f"merge_steps = {FEEDS + M * math.ceil(math.log2(FEEDS))}")
print(f"sort_steps_million = {FEEDS * POSTS * math.log2(FEEDS * POSTS) / 1e6:.1f}")
print(f"feed_ratio = {FEEDS * POSTS * math.log2(FEEDS * POSTS) / (FEEDS + M * math.ceil(math.log2(FEEDS))):.0f}")


def newest(feeds, m):
    heap = [(-feed[0], i, 0) for i, feed in enumerate(feeds) if feed]
    heapify(heap)
    out, looked = [], len(heap)
    while heap and len(out) < m:
        x, i, at = heap[0]
        out.append(-x)
        if at + 1 < len(feeds[i]):
            heapreplace(heap, (-feeds[i][at + 1], i, at + 1))
            looked += 1
        else:
            heappop(heap)
    return out, looked


for _ in range(500):
    feeds = [sorted((draw.randint(0, 99) for _ in range(draw.randint(0, 6))), reverse=True) for _ in range(draw.randint(0, 6))]
    m = draw.randint(0, 9)
    out, looked = newest(feeds, m)
    assert out == sorted((x for feed in feeds for x in feed), reverse=True)[:m]
    assert looked <= len(feeds) + m
print(f"posts_looked_at_most = {FEEDS + M}")
