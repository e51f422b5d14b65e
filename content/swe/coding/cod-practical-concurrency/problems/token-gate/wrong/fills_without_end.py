"""Lets tokens pile up beyond the burst while a client is silent."""


class TokenGate:
    def __init__(self, burst, period):
        self.burst, self.period, self.state = burst, period, {}

    def _tokens(self, client, now):
        tokens, at = self.state.get(client, (self.burst, now))
        gained = (now - at) // self.period
        self.state[client] = (tokens + gained, at + gained * self.period)
        return tokens + gained

    def allow(self, client, cost, now):
        tokens = self._tokens(client, now)
        if cost > tokens:
            return False
        self.state[client] = (tokens - cost, self.state[client][1])
        return True

    def left(self, client, now):
        return min(self._tokens(client, now), self.burst)
