"""Counts what arrives and subtracts nothing when the first value leaves."""

from collections import deque


class Feed:
    def __init__(self, k):
        self.k = k
        self.prefixes = deque([0])
        self.count = {0: 1}
        self.found = 0

    def append(self, x):
        prefix = self.prefixes[-1] + x
        self.found += self.count.get(prefix - self.k, 0)
        self.prefixes.append(prefix)
        self.count[prefix] = self.count.get(prefix, 0) + 1

    def prepend(self, x):
        prefix = self.prefixes[0] - x
        self.found += self.count.get(prefix + self.k, 0)
        self.prefixes.appendleft(prefix)
        self.count[prefix] = self.count.get(prefix, 0) + 1

    def drop_last(self):
        if len(self.prefixes) == 1:
            return False
        prefix = self.prefixes.pop()
        self._forget(prefix)
        self.found -= self.count.get(prefix - self.k, 0)
        return True

    def drop_first(self):
        if len(self.prefixes) == 1:
            return False
        prefix = self.prefixes.popleft()
        self._forget(prefix)
        return True

    def stretches(self):
        return self.found

    def _forget(self, prefix):
        if self.count[prefix] == 1:
            del self.count[prefix]
        else:
            self.count[prefix] -= 1
