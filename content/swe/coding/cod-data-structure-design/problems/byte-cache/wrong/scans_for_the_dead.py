"""Looks through all entries for expired ones at every call."""

from collections import OrderedDict


class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl, self.bytes, self.entries = budget, ttl, 0, OrderedDict()

    def _live(self, now):
        dead = []
        for key, (_, at) in self.entries.items():
            if now >= at + self.ttl:
                dead.append(key)
        for key in dead:
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
        self.entries.move_to_end(key)
        return self.entries[key][0]

    def used(self, now):
        self._live(now)
        return self.bytes
