"""Compares absolute distances, which are equal all over a plateau far from the target."""


class NearestShelf:
    def __init__(self, values):
        self.values = values

    def nearest(self, target, k):
        values = self.values
        k = max(min(k, len(values)), 0)
        lo, hi = 0, len(values) - k
        while lo < hi:
            mid = (lo + hi) // 2
            if abs(target - values[mid]) > abs(values[mid + k] - target):
                lo = mid + 1
            else:
                hi = mid
        return values[lo : lo + k]
