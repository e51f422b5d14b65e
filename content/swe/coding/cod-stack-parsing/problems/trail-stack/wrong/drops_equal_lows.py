"""Stores a low only if it is strictly lower, but takes it away whenever an equal height goes."""


class TrailStack:
    def __init__(self):
        self.heights, self.lows, self.highs = [], [], []

    def push(self, height):
        self.heights.append(height)
        if not self.lows or height < self.lows[-1]:
            self.lows.append(height)
        if not self.highs or height > self.highs[-1]:
            self.highs.append(height)

    def pop(self):
        if not self.heights:
            return None
        height = self.heights.pop()
        if self.lows and height == self.lows[-1]:
            self.lows.pop()
        if self.highs and height == self.highs[-1]:
            self.highs.pop()
        return height

    def spread(self):
        if not self.heights:
            return None
        return self.highs[-1] - self.lows[-1]
