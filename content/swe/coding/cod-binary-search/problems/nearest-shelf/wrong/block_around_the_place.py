"""Takes the block centred on the place of the target, whatever the distances are."""

from bisect import bisect_left


class NearestShelf:
    def __init__(self, values):
        self.values = values

    def nearest(self, target, k):
        values = self.values
        k = max(min(k, len(values)), 0)
        start = bisect_left(values, target) - (k + 1) // 2
        start = max(0, min(start, len(values) - k))
        return values[start : start + k]
