"""Walks through every period that has passed."""


class TokenGate:
    def __init__(self, burst, period):
        self.burst, self.period, self.state = burst, period, {}

    def _tokens(self, client, now):
        tokens, at = self.state.get(client, (self.burst, now))
        while at + self.period <= now:
            at += self.period
            tokens = min(self.burst, tokens + 1)
        if tokens == self.burst:
            at = now
        self.state[client] = (tokens, at)
        return tokens

    def allow(self, client, cost, now):
        tokens = self._tokens(client, now)
        if cost > tokens:
            return False
        self.state[client] = (tokens - cost, self.state[client][1])
        return True

    def left(self, client, now):
        return self._tokens(client, now)
