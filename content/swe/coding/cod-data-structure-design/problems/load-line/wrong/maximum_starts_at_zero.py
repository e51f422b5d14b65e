"""Never reports a load below zero."""


class LoadLine:
    def __init__(self, n):
        self.load = [0] * n

    def add(self, lo, hi, amount):
        for i in range(max(lo, 0), min(hi, len(self.load))):
            self.load[i] += amount

    def highest(self, lo, hi):
        if max(lo, 0) >= min(hi, len(self.load)):
            return None
        best = 0
        for i in range(max(lo, 0), min(hi, len(self.load))):
            best = max(best, self.load[i])
        return best
