from heapq import heappop, heappush


class Readings:
    def __init__(self):
        self.value = {}
        self.times, self.high, self.low = [], [], []

    def record(self, at, value):
        if at not in self.value:
            heappush(self.times, -at)
        self.value[at] = value
        heappush(self.high, (-value, at))
        heappush(self.low, (value, at))

    def retract(self, at):
        return self.value.pop(at, None) is not None

    def latest(self):
        while self.times and -self.times[0] not in self.value:
            heappop(self.times)
        return self.value[-self.times[0]] if self.times else None

    def highest(self):
        while self.high and self.value.get(self.high[0][1]) != -self.high[0][0]:
            heappop(self.high)
        return -self.high[0][0] if self.high else None

    def lowest(self):
        while self.low and self.value.get(self.low[0][1]) != self.low[0][0]:
            heappop(self.low)
        return self.low[0][0] if self.low else None
