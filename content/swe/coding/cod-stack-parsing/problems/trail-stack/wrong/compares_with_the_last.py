"""Takes the difference to the height just before instead of to the extremes."""


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
        top = self.heights[-2:]
        return max(top) - min(top)
