class TokenGate:
    """One number for each client: the time at which its bucket is full again."""

    def __init__(self, burst, period):
        self.burst, self.period = burst, period
        self.full_at = {}

    def _missing(self, client, now):
        wait = self.full_at.get(client, now) - now
        return -(-wait // self.period) if wait > 0 else 0

    def allow(self, client, cost, now):
        if self._missing(client, now) + cost > self.burst:
            return False
        if cost:
            self.full_at[client] = max(self.full_at.get(client, now), now) + cost * self.period
        return True

    def left(self, client, now):
        return self.burst - self._missing(client, now)
