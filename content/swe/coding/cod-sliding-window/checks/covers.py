"""Smallest covering window: the trace of the example, the loop against brute force, and what a stream must keep."""

import random
from collections import Counter, OrderedDict, deque


def smallest_cover(log, need):
    missing, counts, left, best, trace = len(need), Counter(), 0, None, []
    for right, kind in enumerate(log):
        counts[kind] += 1
        missing -= counts[kind] == need.get(kind)
        while missing == 0:
            if best is None or right - left < best[1] - best[0]:
                best = (left, right)
            trace.append((left, right))
            leaving = log[left]
            missing += counts[leaving] == need.get(leaving)
            counts[leaving] -= 1
            left += 1
    return best, trace


def brute(log, need):
    fits = [
        (j - i, i, j)
        for i in range(len(log))
        for j in range(i, len(log))
        if all(log[i : j + 1].count(kind) >= amount for kind, amount in need.items())
    ]
    return min(fits)[1:] if fits else None


def decreases_first(log, need):
    """The bug: asks after the decrement whether the amount was just met."""
    missing, counts, left, best = len(need), Counter(), 0, None
    for right, kind in enumerate(log):
        counts[kind] += 1
        missing -= counts[kind] == need.get(kind)
        while missing == 0 and left <= right:
            if best is None or right - left < best[1] - best[0]:
                best = (left, right)
            leaving = log[left]
            counts[leaving] -= 1
            missing += counts[leaving] == need.get(leaving)
            left += 1
    return best


draw = random.Random(2)
for _ in range(2000):
    log = [draw.choice("abcd") for _ in range(draw.randint(0, 11))]
    need = {kind: draw.randint(1, 2) for kind in "abc"[: draw.randint(1, 3)]}
    assert smallest_cover(log, need)[0] == brute(log, need)

example = list("caxbbacxaab")
need = {"a": 2, "b": 1, "c": 1}
best, trace = smallest_cover(example, need)
print(f"cover_first_complete_length = {trace[0][1] - trace[0][0] + 1}")
print(f"cover_length = {best[1] - best[0] + 1}")
print(f"cover_end = {best[1]}")
print(f"cover_start = {best[0]}")
print(f"cover_looks = {len(trace)}")

# the bug shows in both directions: it accepts windows that lack an event, and drops out of windows that have one to spare
one_each = {"a": 1, "b": 1}
assert decreases_first("ab", one_each) == (1, 1) and brute("ab", one_each) == (0, 1)
assert decreases_first("aab", one_each) == (0, 2) and brute("aab", one_each) == (1, 2)


class CoverWatch:
    def __init__(self, need):
        self.need, self.places = need, {kind: deque() for kind in need}
        self.missing, self.kept, self.at = sum(need.values()), OrderedDict(), -1

    def push(self, kind):
        self.at += 1
        if kind in self.need:
            places = self.places[kind]
            if len(places) == self.need[kind]:
                del self.kept[places.popleft()]
            else:
                self.missing -= 1
            places.append(self.at)
            self.kept[self.at] = None
        return 0 if self.missing else self.at - next(iter(self.kept)) + 1


for _ in range(500):
    log = [draw.choice("abcd") for _ in range(draw.randint(1, 12))]
    watch = CoverWatch(need)
    for end, kind in enumerate(log):
        length = watch.push(kind)
        fits = [end - i + 1 for i in range(end + 1) if all(log[i : end + 1].count(k) >= v for k, v in need.items())]
        assert length == (min(fits) if fits else 0)
        assert len(watch.kept) <= sum(need.values())

# a window over the raw stream stretches back to the last rare event; the kept places do not
watch = CoverWatch({"login": 1, "error": 3})
watch.push("login")
for _ in range(100_000):
    length = watch.push("error")
print(f"stream_window_length = {length}")
print(f"stream_kept_places = {len(watch.kept)}")
print(f"open_watch_mb = {200_000 * 10 * 200 / 1e6:g}")
