"""Slides the block from the left end at every question."""


class NearestShelf:
    def __init__(self, values):
        self.values = values

    def nearest(self, target, k):
        values = self.values
        k = max(min(k, len(values)), 0)
        start = 0
        while start + k < len(values) and target - values[start] > values[start + k] - target:
            start += 1
        return values[start : start + k]
