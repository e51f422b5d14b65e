class ByteCache:
    def __init__(self, budget, ttl):
        self.budget, self.ttl = budget, ttl
        self.entries = []  # [key, size, stored], least recently used first

    def _live(self, now):
        self.entries = [entry for entry in self.entries if now < entry[2] + self.ttl]

    def put(self, key, size, now):
        self._live(now)
        self.entries = [entry for entry in self.entries if entry[0] != key]
        if size > self.budget:
            return False
        while sum(entry[1] for entry in self.entries) + size > self.budget:
            self.entries = self.entries[1:]
        self.entries.append([key, size, now])
        return True

    def get(self, key, now):
        self._live(now)
        for entry in self.entries:
            if entry[0] == key:
                self.entries = [other for other in self.entries if other is not entry] + [entry]
                return entry[1]
        return -1

    def used(self, now):
        self._live(now)
        return sum(entry[1] for entry in self.entries)
