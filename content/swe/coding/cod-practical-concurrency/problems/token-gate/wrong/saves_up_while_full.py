"""Keeps a started period from the time when the bucket was full."""


class TokenGate:
    def __init__(self, burst, period):
        self.burst, self.period, self.state = burst, period, {}

    def _tokens(self, client, now):
        tokens, at = self.state.get(client, (self.burst, now))
        gained = (now - at) // self.period
        self.state[client] = (min(self.burst, tokens + gained), at + gained * self.period)
        return self.state[client][0]

    def allow(self, client, cost, now):
        tokens = self._tokens(client, now)
        if cost > tokens:
            return False
        self.state[client] = (tokens - cost, self.state[client][1])
        return True

    def left(self, client, now):
        return self._tokens(client, now)
