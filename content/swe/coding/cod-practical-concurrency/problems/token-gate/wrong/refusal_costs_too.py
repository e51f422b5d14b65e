"""Takes the tokens even when the request is refused."""


class TokenGate:
    def __init__(self, burst, period):
        self.burst, self.period, self.full_at = burst, period, {}

    def _missing(self, client, now):
        return -(-max(self.full_at.get(client, now) - now, 0) // self.period)

    def allow(self, client, cost, now):
        fits = self._missing(client, now) + cost <= self.burst
        if cost <= self.burst:
            self.full_at[client] = min(max(self.full_at.get(client, now), now) + cost * self.period, now + self.burst * self.period)
        return fits

    def left(self, client, now):
        return self.burst - self._missing(client, now)
