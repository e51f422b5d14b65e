"""Takes for granted that the least count rises by one whenever its last name leaves it."""


class TallyBoard:
    def __init__(self):
        self.count, self.names, self.top, self.low = {}, {}, 0, 0

    def _move(self, old, new):
        if old:
            self.names[old] -= 1
        if new:
            self.names[new] = self.names.get(new, 0) + 1

    def plus(self, name):
        old = self.count.get(name, 0)
        self.count[name] = old + 1
        self._move(old, old + 1)
        self.top = max(self.top, old + 1)
        if old == 0:
            self.low = 1
        elif old == self.low and not self.names[old]:
            self.low += 1

    def minus(self, name):
        old = self.count.get(name, 0)
        if not old:
            return False
        self._move(old, old - 1)
        if old == 1:
            del self.count[name]
            if not self.names[1]:
                self.low = 2 if self.count else 0
        else:
            self.count[name] = old - 1
            self.low = min(self.low, old - 1)
        if self.top == old and not self.names[old]:
            self.top = old - 1
        return True

    def most(self):
        return [self.top, self.names[self.top]] if self.count else []

    def least(self):
        return [self.low, self.names.get(self.low, 0)] if self.count else []
