"""Takes a heap's entry as valid when its time still has some reading, even another one."""

from heapq import heappop, heappush


class Readings:
    def __init__(self):
        self.value, self.high, self.low = {}, [], []

    def record(self, at, value):
        self.value[at] = value
        heappush(self.high, (-value, at))
        heappush(self.low, (value, at))

    def retract(self, at):
        return self.value.pop(at, None) is not None

    def latest(self):
        return self.value[max(self.value)] if self.value else None

    def highest(self):
        while self.high and self.high[0][1] not in self.value:
            heappop(self.high)
        return -self.high[0][0] if self.high else None

    def lowest(self):
        while self.low and self.low[0][1] not in self.value:
            heappop(self.low)
        return self.low[0][0] if self.low else None
