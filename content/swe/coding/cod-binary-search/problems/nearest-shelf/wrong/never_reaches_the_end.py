"""Starts with one border too few, so the last block is never chosen."""


class NearestShelf:
    def __init__(self, values):
        self.values = values

    def nearest(self, target, k):
        values = self.values
        k = max(min(k, len(values)), 0)
        lo, hi = 0, max(len(values) - k - 1, 0)
        while lo < hi:
            mid = (lo + hi) // 2
            if target - values[mid] > values[mid + k] - target:
                lo = mid + 1
            else:
                hi = mid
        return values[lo : lo + k]
