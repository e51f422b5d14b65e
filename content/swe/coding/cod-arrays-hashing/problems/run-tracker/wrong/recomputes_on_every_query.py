"""Is right, but walks all values at every query, which is quadratic when queries are as frequent as arrivals."""


class RunTracker:
    def __init__(self):
        self.copies = {}

    def add(self, value):
        self.copies[value] = self.copies.get(value, 0) + 1

    def remove(self, value):
        if value not in self.copies:
            return False
        self.copies[value] -= 1
        if not self.copies[value]:
            del self.copies[value]
        return True

    def longest(self):
        best = 0
        for start in self.copies:
            if start - 1 not in self.copies:
                end = start
                while end in self.copies:
                    end += 1
                best = max(best, end - start)
        return best
