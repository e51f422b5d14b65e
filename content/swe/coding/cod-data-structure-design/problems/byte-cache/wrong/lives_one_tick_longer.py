"""Keeps an entry alive at the very moment when its time to live is over."""

from collections import OrderedDict


class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl, self.bytes = budget, ttl, 0
        self.recent, self.stored = OrderedDict(), OrderedDict()

    def _drop(self, key):
        self.bytes -= self.recent.pop(key)
        del self.stored[key]

    def _expire(self, now):
        while self.stored and now > next(iter(self.stored.values())) + self.ttl:
            self._drop(next(iter(self.stored)))

    def put(self, key, size, now):
        self._expire(now)
        if key in self.recent:
            self._drop(key)
        if size > self.budget:
            return False
        while self.bytes + size > self.budget:
            self._drop(next(iter(self.recent)))
        self.recent[key], self.stored[key] = size, now
        self.bytes += size
        return True

    def get(self, key, now):
        self._expire(now)
        if key not in self.recent:
            return -1
        self.recent.move_to_end(key)
        return self.recent[key]

    def used(self, now):
        self._expire(now)
        return self.bytes
