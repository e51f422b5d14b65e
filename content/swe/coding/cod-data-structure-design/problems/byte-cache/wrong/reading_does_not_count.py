"""Evicts in the order of storing, so a read does not protect an entry."""

from collections import OrderedDict


class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl, self.entries = budget, ttl, OrderedDict()

    def _live(self, now):
        for key in [k for k, (_, at) in self.entries.items() if now >= at + self.ttl]:
            del self.entries[key]

    def put(self, key, size, now):
        self._live(now)
        self.entries.pop(key, None)
        if size > self.budget:
            return False
        while sum(s for s, _ in self.entries.values()) + size > self.budget:
            self.entries.popitem(last=False)
        self.entries[key] = (size, now)
        return True

    def get(self, key, now):
        self._live(now)
        return self.entries[key][0] if key in self.entries else -1

    def used(self, now):
        self._live(now)
        return sum(s for s, _ in self.entries.values())
