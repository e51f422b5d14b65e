"""Leaves a name with no votes on the board."""


class TallyBoard:
    def __init__(self):
        self.count = {}

    def plus(self, name):
        self.count[name] = self.count.get(name, 0) + 1

    def minus(self, name):
        if not self.count.get(name):
            return False
        self.count[name] -= 1
        return True

    def _of(self, pick):
        if not self.count:
            return []
        found = pick(self.count.values())
        return [found, sum(c == found for c in self.count.values())]

    def most(self):
        return self._of(max)

    def least(self):
        return self._of(min)
