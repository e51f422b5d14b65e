"""Counts from scratch whenever it is asked: right, but linear for each query."""

from collections import deque


class Feed:
    def __init__(self, k):
        self.k = k
        self.values = deque()

    def append(self, x):
        self.values.append(x)

    def prepend(self, x):
        self.values.appendleft(x)

    def drop_last(self):
        if not self.values:
            return False
        self.values.pop()
        return True

    def drop_first(self):
        if not self.values:
            return False
        self.values.popleft()
        return True

    def stretches(self):
        count, prefix, found = {0: 1}, 0, 0
        for x in self.values:
            prefix += x
            found += count.get(prefix - self.k, 0)
            count[prefix] = count.get(prefix, 0) + 1
        return found
