from collections import OrderedDict, deque


class CoverWatch:
    def __init__(self, required):
        self.need = {kind: amount for kind, amount in required.items() if amount > 0}
        self.places = {kind: deque() for kind in self.need}
        self.missing = sum(self.need.values())
        self.kept = OrderedDict()
        self.at = -1
        self.shortest = []

    def push(self, event):
        self.at += 1
        if event in self.need:
            places = self.places[event]
            if len(places) == self.need[event]:
                del self.kept[places.popleft()]
            else:
                self.missing -= 1
            places.append(self.at)
            self.kept[self.at] = None
        if self.missing or not self.need:
            return 0
        start = next(iter(self.kept))
        length = self.at - start + 1
        if not self.shortest or length < self.shortest[1] - self.shortest[0] + 1:
            self.shortest = [start, self.at]
        return length

    def best(self):
        return list(self.shortest)
