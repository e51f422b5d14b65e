class TrailStack:
    def __init__(self):
        self.trail = []

    def push(self, height):
        low = high = height
        if self.trail:
            low = min(height, self.trail[-1][1])
            high = max(height, self.trail[-1][2])
        self.trail.append((height, low, high))

    def pop(self):
        return self.trail.pop()[0] if self.trail else None

    def spread(self):
        return self.trail[-1][2] - self.trail[-1][1] if self.trail else None
