"""Keeps the first prefix at 0, so each value at the front shifts all prefixes: right, but linear for each call."""

class Feed:
    def __init__(self, k):
        self.k = k
        self.prefixes = [0]
        self.found = 0

    def append(self, x):
        prefix = self.prefixes[-1] + x
        self.found += self.prefixes.count(prefix - self.k)
        self.prefixes.append(prefix)

    def prepend(self, x):
        self.prefixes = [0] + [prefix + x for prefix in self.prefixes]
        self.found += self.prefixes[1:].count(self.k)

    def drop_last(self):
        if len(self.prefixes) == 1:
            return False
        prefix = self.prefixes.pop()
        self.found -= self.prefixes.count(prefix - self.k)
        return True

    def drop_first(self):
        if len(self.prefixes) == 1:
            return False
        x = self.prefixes[1]
        self.prefixes = [prefix - x for prefix in self.prefixes[1:]]
        self.found -= self.prefixes.count(self.k - x)
        return True

    def stretches(self):
        return self.found
