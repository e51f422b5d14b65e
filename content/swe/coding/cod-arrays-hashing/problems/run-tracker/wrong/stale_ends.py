"""Keeps each run's length at its two ends and on deletion trusts the entry of a middle value, which is stale."""


class RunTracker:
    def __init__(self):
        self.copies = {}
        self.length = {}

    def add(self, value):
        self.copies[value] = self.copies.get(value, 0) + 1
        if self.copies[value] > 1:
            return
        left = self.length.get(value - 1, 0)
        right = self.length.get(value + 1, 0)
        total = left + 1 + right
        self.length[value] = self.length[value - left] = self.length[value + right] = total

    def remove(self, value):
        if not self.copies.get(value):
            return False
        self.copies[value] -= 1
        if self.copies[value] == 0:
            total = self.length.pop(value)
            for end in (value - total + 1, value + total - 1):
                if end in self.length:
                    self.length[end] = total - 1
            for end in (value - 1, value + 1):
                if end in self.length:
                    self.length[end] = total - 1
        return True

    def longest(self):
        return max(self.length.values(), default=0)
