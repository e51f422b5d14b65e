"""Keeps a set and no counts, so removing one of two copies makes the value vanish."""


class RunTracker:
    def __init__(self):
        self.present = set()

    def add(self, value):
        self.present.add(value)

    def remove(self, value):
        if value not in self.present:
            return False
        self.present.remove(value)
        return True

    def longest(self):
        best = 0
        for start in self.present:
            if start - 1 not in self.present:
                end = start
                while end in self.present:
                    end += 1
                best = max(best, end - start)
        return best
