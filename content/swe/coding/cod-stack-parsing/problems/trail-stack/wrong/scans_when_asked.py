"""Looks through the whole trail at every question."""


class TrailStack:
    def __init__(self):
        self.heights = []

    def push(self, height):
        self.heights.append(height)

    def pop(self):
        return self.heights.pop() if self.heights else None

    def spread(self):
        if not self.heights:
            return None
        return max(self.heights) - min(self.heights)
