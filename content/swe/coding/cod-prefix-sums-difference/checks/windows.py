"""Windows whose ends only move forward: how many they visit, how many stretches there are, and on how many arrays any such walk must miss one."""

from itertools import product


def answers(values, k):
    """All stretches (start, end), both from 1 and included, with sum k."""
    found = []
    for start in range(1, len(values) + 1):
        total = 0
        for end in range(start, len(values) + 1):
            total += values[end - 1]
            if total == k:
                found.append((start, end))
    return found


def most_on_one_walk(n, wanted):
    """The most windows of `wanted` on one walk from (1, 1) whose steps move one end forward by one: the best that any rule can do."""
    best = {}
    for start in range(1, n + 1):
        for end in range(start, n + 1):
            before = [best.get((start - 1, end), 0), best.get((start, end - 1), 0)]
            # An empty window (start, start - 1) may lie between: from (s, s) both ends may go on to (s + 1, s + 1).
            before.append(best.get((start - 1, end - 1), 0))
            best[start, end] = max(before) + ((start, end) in wanted)
    return max(best.values(), default=0)


def window_count(values, k):
    """The usual loop: extend, shrink while the sum is above k, compare."""
    start = total = found = 0
    for end in range(len(values)):
        total += values[end]
        while start <= end and total > k:
            total -= values[start]
            start += 1
        found += start <= end and total == k
    return found


def prefix_count(values, k):
    earlier, total, found = {0: 1}, 0, 0
    for value in values:
        total += value
        found += earlier.get(total - k, 0)
        earlier[total] = earlier.get(total, 0) + 1
    return found


# --- the two smallest counterexamples of the text
assert answers([5, -2], 3) == [(1, 2)] and window_count([5, -2], 3) == 0
assert answers([1, 3, -1], 3) == [(1, 3), (2, 2)] and most_on_one_walk(3, {(1, 3), (2, 2)}) == 1


def shares(alphabet, n, k):
    walk_misses = loop_wrong = arrays = 0
    for values in product(alphabet, repeat=n):
        found = answers(values, k)
        assert prefix_count(values, k) == len(found)
        nested = any(a[0] < b[0] and b[1] < a[1] for a in found for b in found)
        # The claim: some walk visits all answers if and only if none lies strictly inside another.
        assert (most_on_one_walk(n, set(found)) < len(found)) == nested
        walk_misses += nested
        loop_wrong += window_count(values, k) != len(found)
        arrays += 1
    return arrays, 100 * walk_misses / arrays, 100 * loop_wrong / arrays


arrays, missed, wrong = shares(range(-2, 3), 6, 1)
print(f"arrays_tried = {arrays}")
print(f"any_walk_misses_percent = {missed:.1f}")
print(f"usual_loop_wrong_percent = {wrong:.1f}")
_, missed, wrong = shares(range(1, 5), 6, 5)
assert missed == 0 and wrong == 0
print(f"positive_missed_percent = {missed:.0f}")
_, missed, wrong = shares(range(0, 3), 6, 2)
assert missed > 0
print(f"zeros_missed_percent = {missed:.1f}")

# --- sizes for n = 200,000
N = 200_000
for n in range(1, 12):
    assert most_on_one_walk(n, {(s, e) for s in range(1, n + 1) for e in range(s, n + 1)}) == 2 * n - 1
    alternating = [1 if i % 2 == 0 else -1 for i in range(n)]
    zeros, ones = n // 2 + 1, (n + 1) // 2
    assert len(answers(alternating, 0)) == zeros * (zeros - 1) // 2 + ones * (ones - 1) // 2
zeros, ones = N // 2 + 1, (N + 1) // 2
print(f"windows_on_a_walk = {2 * N - 1}")
print(f"stretches_of_200k = {N * (N + 1) // 2}")
print(f"answers_alternating = {zeros * (zeros - 1) // 2 + ones * (ones - 1) // 2}")
