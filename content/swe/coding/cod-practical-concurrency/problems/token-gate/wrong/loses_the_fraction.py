"""Starts the wait for the next token anew at every call, so frequent callers never get one."""


class TokenGate:
    def __init__(self, burst, period):
        self.burst, self.period, self.state = burst, period, {}

    def _tokens(self, client, now):
        tokens, at = self.state.get(client, (self.burst, now))
        tokens = min(self.burst, tokens + (now - at) // self.period)
        self.state[client] = (tokens, now)
        return tokens

    def allow(self, client, cost, now):
        tokens = self._tokens(client, now)
        if cost > tokens:
            return False
        self.state[client] = (tokens - cost, now)
        return True

    def left(self, client, now):
        return self._tokens(client, now)
