class Store:
    def __init__(self):
        self.data = []  # [key, value, death]
        self.saved = []  # whole copies for open transactions
        self.backups = []

    def _clean(self, now):
        self.data = [row for row in self.data if row[2] is None or row[2] > now]

    def put(self, key, value, now, ttl):
        self.data = [row for row in self.data if row[0] != key]
        self.data.append([key, value, None if ttl is None else now + ttl])

    def get(self, key, now):
        for row in self.data:
            if row[0] == key and (row[2] is None or row[2] > now):
                return row[1]
        return None

    def drop(self, key, now):
        self._clean(now)
        before = len(self.data)
        self.data = [row for row in self.data if row[0] != key]
        return len(self.data) < before

    def begin(self):
        self.saved.append([list(row) for row in self.data])

    def commit(self):
        if not self.saved:
            return False
        self.saved.pop()
        return True

    def rollback(self):
        if not self.saved:
            return False
        self.data = self.saved.pop()
        return True

    def backup(self, now):
        if self.saved:
            return -1
        self._clean(now)
        self.backups.append([(key, value, None if death is None else death - now) for key, value, death in self.data])
        return len(self.backups) - 1

    def restore(self, number, now):
        if self.saved or not 0 <= number < len(self.backups):
            return False
        self.data = [[key, value, None if left is None else now + left] for key, value, left in self.backups[number]]
        return True
