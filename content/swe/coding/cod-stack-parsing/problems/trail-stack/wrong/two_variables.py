"""Keeps lowest and highest in two variables, which an undo cannot restore."""


class TrailStack:
    def __init__(self):
        self.heights = []
        self.low = self.high = None

    def push(self, height):
        if not self.heights:
            self.low = self.high = height
        self.heights.append(height)
        self.low = min(self.low, height)
        self.high = max(self.high, height)

    def pop(self):
        return self.heights.pop() if self.heights else None

    def spread(self):
        return self.high - self.low if self.heights else None
