class TrailStack:
    def __init__(self):
        self.heights = []

    def push(self, height):
        self.heights = self.heights + [height]

    def pop(self):
        if not self.heights:
            return None
        last = self.heights[-1]
        self.heights = self.heights[:-1]
        return last

    def spread(self):
        if not self.heights:
            return None
        return sorted(self.heights)[-1] - sorted(self.heights)[0]
