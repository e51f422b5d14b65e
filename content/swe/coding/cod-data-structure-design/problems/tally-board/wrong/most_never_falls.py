"""Remembers the highest count ever and does not lower it."""


class TallyBoard:
    def __init__(self):
        self.count, self.top = {}, 0

    def plus(self, name):
        self.count[name] = self.count.get(name, 0) + 1
        self.top = max(self.top, self.count[name])

    def minus(self, name):
        if name not in self.count:
            return False
        self.count[name] -= 1
        if not self.count[name]:
            del self.count[name]
        return True

    def most(self):
        return [self.top, sum(c == self.top for c in self.count.values())] if self.count else []

    def least(self):
        if not self.count:
            return []
        low = min(self.count.values())
        return [low, sum(c == low for c in self.count.values())]
