"""Which end to sort by: keeping the most spans, merging, and what the wrong key costs on all small inputs."""

import itertools


def keep_most(spans, key):
    kept, end = 0, float("-inf")
    for s, e in sorted(spans, key=key):
        if s >= end:
            kept, end = kept + 1, e
    return kept


def disjoint_greedy(spans, key):
    """Keeps a span if it meets none of those kept, for keys that do not run along time."""
    kept = []
    for s, e in sorted(spans, key=key):
        if all(e <= a or b <= s for a, b in kept):
            kept.append((s, e))
    return len(kept)


def most(spans):
    for size in range(len(spans), 0, -1):
        for some in itertools.combinations(sorted(spans), size):
            if all(b[0] >= a[1] for a, b in zip(some, some[1:])):
                return size
    return 0


spans = list(itertools.combinations(range(7), 2))
fours = list(itertools.combinations(spans, 4))
wrong = {"end": 0, "start": 0, "length": 0}
for four in fours:
    best = most(four)
    wrong["end"] += keep_most(four, lambda x: x[1]) != best
    wrong["start"] += disjoint_greedy(four, lambda x: (x[0], x[1])) != best
    wrong["length"] += disjoint_greedy(four, lambda x: (x[1] - x[0], x)) != best
assert wrong["end"] == 0
print(f"fours_of_spans = {len(fours)}")
print(f"by_start_wrong_percent = {100 * wrong['start'] / len(fours):.0f}")
print(f"by_length_wrong_percent = {100 * wrong['length'] / len(fours):.1f}")

start_trap = [(0, 9), (1, 3), (4, 6)]
length_trap = [(0, 4), (3, 5), (4, 9)]
assert disjoint_greedy(start_trap, lambda x: x) == 1 and most(start_trap) == 2
assert disjoint_greedy(length_trap, lambda x: x[1] - x[0]) == 1 and most(length_trap) == 2
print(f"start_trap_kept = {disjoint_greedy(start_trap, lambda x: x)}")
print(f"length_trap_kept = {disjoint_greedy(length_trap, lambda x: x[1] - x[0])}")
print(f"traps_best = {most(start_trap)}")


def merge(spans):
    out = []
    for s, e in sorted(spans):
        if out and s <= out[-1][1]:
            out[-1][1] = max(out[-1][1], e)
        else:
            out.append([s, e])
    return out


def overwrites(spans):
    out = []
    for s, e in sorted(spans):
        if out and s <= out[-1][1]:
            out[-1][1] = e
        else:
            out.append([s, e])
    return out


threes = list(itertools.combinations(spans, 3))
bad = 0
for three in threes:
    covered = {x for s, e in three for x in range(s, e)}
    merged = merge(three)
    assert {x for s, e in merged for x in range(s, e)} == covered
    assert all(a[1] < b[0] for a, b in zip(merged, merged[1:]))
    bad += overwrites(three) != merged
print(f"overwrite_wrong_percent = {100 * bad / len(threes):.0f}")
assert overwrites([(1, 9), (2, 3), (5, 6)]) == [[1, 3], [5, 6]] and merge([(1, 9), (2, 3), (5, 6)]) == [[1, 9]]
total = sum(e - s for s, e in overwrites([(1, 9), (2, 3), (5, 6)]))
print(f"overwrite_total = {total}")
print(f"right_total = {sum(e - s for s, e in merge([(1, 9), (2, 3), (5, 6)]))}")


# --- narrowest cover offline: a lazily cleaned heap against the definition, with the work counted
from heapq import heappop, heappush
import random

draw = random.Random(4)


def offline(spans, moments):
    ordered, answers, heap, at, moves = sorted(spans), [-1] * len(moments), [], 0, 0
    for i in sorted(range(len(moments)), key=lambda i: moments[i]):
        while at < len(ordered) and ordered[at][0] <= moments[i]:
            s, e = ordered[at]
            heappush(heap, (e - s, e))
            at, moves = at + 1, moves + 1
        while heap and heap[0][1] <= moments[i]:
            heappop(heap)
            moves += 1
        if heap:
            answers[i] = heap[0][0]
    return answers, moves


for _ in range(2000):
    some = [(s, s + draw.randint(1, 6)) for s in (draw.randint(0, 12) for _ in range(draw.randint(0, 8)))]
    moments = [draw.randint(0, 14) for _ in range(draw.randint(0, 6))]
    answers, moves = offline(some, moments)
    assert answers == [min((e - s for s, e in some if s <= m < e), default=-1) for m in moments]
    assert moves <= 2 * len(some)
print(f"heap_moves_most_of_thousand = {2 * 1000}")

# The sum of several partial counts: peaks of parts do not add up to the peak of the whole.
left, right = [(0, 2), (0, 2)], [(5, 6), (5, 6), (5, 6)]


def peak(spans):
    return max((sum(s <= x < e for s, e in spans) for x, _ in spans), default=0)


print(f"parts_peak_sum = {peak(left) + peak(right)}")
print(f"whole_peak = {peak(left + right)}")
