class TokenGate:
    def __init__(self, burst, period):
        self.burst, self.period = burst, period
        self.buckets = {}  # client -> [tokens, ticks towards the next one, time]

    def _bucket(self, client, now):
        bucket = self.buckets.setdefault(client, [self.burst, 0, now])
        while bucket[2] < now:
            bucket[2] += 1
            if bucket[0] < self.burst:
                bucket[1] += 1
                if bucket[1] == self.period:
                    bucket[0], bucket[1] = bucket[0] + 1, 0
        return bucket

    def allow(self, client, cost, now):
        bucket = self._bucket(client, now)
        if cost > bucket[0]:
            return False
        bucket[0] -= cost
        return True

    def left(self, client, now):
        return self._bucket(client, now)[0]
