"""Changes every hour of a stretch one by one."""


class LoadLine:
    def __init__(self, n):
        self.load = [0] * n

    def add(self, lo, hi, amount):
        for i in range(max(lo, 0), min(hi, len(self.load))):
            self.load[i] += amount

    def highest(self, lo, hi):
        return max((self.load[i] for i in range(max(lo, 0), min(hi, len(self.load)))), default=None)
