"""Checks the time to live only when an entry is read, so dead entries crowd out live ones."""

from collections import OrderedDict


class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl, self.bytes, self.entries = budget, ttl, 0, OrderedDict()

    def put(self, key, size, now):
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
        if key not in self.entries:
            return -1
        size, at = self.entries[key]
        if now >= at + self.ttl:
            del self.entries[key]
            self.bytes -= size
            return -1
        self.entries.move_to_end(key)
        return size

    def used(self, now):
        return sum(size for size, at in self.entries.values() if now < at + self.ttl)
