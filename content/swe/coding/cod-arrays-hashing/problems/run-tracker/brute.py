class RunTracker:
    def __init__(self):
        self.values = []

    def add(self, value):
        self.values.append(value)

    def remove(self, value):
        if value not in self.values:
            return False
        self.values.remove(value)
        return True

    def longest(self):
        best = length = 0
        previous = None
        for value in sorted(set(self.values)):
            length = length + 1 if value - 1 == previous else 1
            best = max(best, length)
            previous = value
        return best
