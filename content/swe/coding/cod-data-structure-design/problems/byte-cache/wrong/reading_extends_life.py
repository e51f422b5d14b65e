"""Starts an entry's time to live again at each read."""

from collections import OrderedDict


class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl, self.entries, self.bytes = budget, ttl, OrderedDict(), 0

    def _live(self, now):
        while self.entries:
            key = next(iter(self.entries))
            if now < self.entries[key][1] + self.ttl:
                break
            self.bytes -= self.entries.pop(key)[0]

    def put(self, key, size, now):
        self._live(now)
        if key in self.entries:
            self.bytes -= self.entries.pop(key)[0]
        if size > self.budget:
            return False
        while self.bytes + size > self.budget:
            self.bytes -= self.entries.popitem(last=False)[1][0]
        self.entries[key] = (size, now)
        self.bytes += size
        return True

    def get(self, key, now):
        self._live(now)
        if key not in self.entries:
            return -1
        size = self.entries.pop(key)[0]
        self.entries[key] = (size, now)
        return size

    def used(self, now):
        self._live(now)
        return self.bytes
