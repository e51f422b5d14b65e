"""Treats the end of a stretch as part of it."""


class LoadLine:
    def __init__(self, n):
        self.load = [0] * n

    def add(self, lo, hi, amount):
        for i in range(max(lo, 0), min(hi + 1, len(self.load))):
            self.load[i] += amount

    def highest(self, lo, hi):
        if max(lo, 0) >= min(hi, len(self.load)):
            return None
        return max(self.load[max(lo, 0) : hi])
