from collections import OrderedDict


class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl = budget, ttl
        self.recent = OrderedDict()  # key -> size, least recently used first
        self.stored = OrderedDict()  # key -> time of storing, oldest first
        self.bytes = 0

    def _drop(self, key):
        self.bytes -= self.recent.pop(key)
        del self.stored[key]

    def _expire(self, now):
        while self.stored:
            key = next(iter(self.stored))
            if now < self.stored[key] + self.ttl:
                break
            self._drop(key)

    def put(self, key, size, now):
        self._expire(now)
        if key in self.recent:
            self._drop(key)
        if size > self.budget:
            return False
        while self.bytes + size > self.budget:
            self._drop(next(iter(self.recent)))
        self.recent[key] = size
        self.stored[key] = now
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
