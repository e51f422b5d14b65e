"""Keeps the greatest length ever seen, which is right for arrivals and wrong from the first deletion on."""


class RunTracker:
    def __init__(self):
        self.copies = {}
        self.best = 0

    def add(self, value):
        self.copies[value] = self.copies.get(value, 0) + 1
        low = value
        while low - 1 in self.copies:
            low -= 1
        high = value
        while high + 1 in self.copies:
            high += 1
        self.best = max(self.best, high - low + 1)

    def remove(self, value):
        if value not in self.copies:
            return False
        self.copies[value] -= 1
        if not self.copies[value]:
            del self.copies[value]
        return True

    def longest(self):
        return self.best if self.copies else 0
