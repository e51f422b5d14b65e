"""Empties the counters whenever a window is complete, so windows that overlap are lost."""


class CoverWatch:
    def __init__(self, required):
        self.need = {kind: amount for kind, amount in required.items() if amount > 0}
        self.log = []
        self.start = 0
        self.shortest = []

    def push(self, event):
        self.log.append(event)
        window = self.log[self.start:]
        if not self.need or any(window.count(k) < n for k, n in self.need.items()):
            return 0
        start = self.start
        while all(self.log[start + 1:].count(k) >= n for k, n in self.need.items()):
            start += 1
        length = len(self.log) - start
        if not self.shortest or length < self.shortest[1] - self.shortest[0] + 1:
            self.shortest = [start, len(self.log) - 1]
        self.start = len(self.log)
        return length

    def best(self):
        return list(self.shortest)
