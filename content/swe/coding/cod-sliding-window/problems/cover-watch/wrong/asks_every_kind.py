"""Takes the minimum over all kinds at every event."""

from collections import deque


class CoverWatch:
    def __init__(self, required):
        self.need = {kind: amount for kind, amount in required.items() if amount > 0}
        self.places = {kind: deque() for kind in self.need}
        self.at = -1
        self.shortest = []

    def push(self, event):
        self.at += 1
        if event in self.need:
            places = self.places[event]
            if len(places) == self.need[event]:
                places.popleft()
            places.append(self.at)
        if not self.need or sum(len(self.places[k]) < n for k, n in self.need.items()):
            return 0
        start = min(places[0] for places in self.places.values())
        length = self.at - start + 1
        if not self.shortest or length < self.shortest[1] - self.shortest[0] + 1:
            self.shortest = [start, self.at]
        return length

    def best(self):
        return list(self.shortest)
