"""Is content with one event of each required kind."""

from collections import OrderedDict


class CoverWatch:
    def __init__(self, required):
        self.need = {kind for kind, amount in required.items() if amount > 0}
        self.last = OrderedDict()
        self.at = -1
        self.shortest = []

    def push(self, event):
        self.at += 1
        if event in self.need:
            self.last[event] = self.at
            self.last.move_to_end(event)
        if not self.need or len(self.last) < len(self.need):
            return 0
        start = next(iter(self.last.values()))
        if not self.shortest or self.at - start < self.shortest[1] - self.shortest[0]:
            self.shortest = [start, self.at]
        return self.at - start + 1

    def best(self):
        return list(self.shortest)
