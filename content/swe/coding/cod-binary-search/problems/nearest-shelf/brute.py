class NearestShelf:
    def __init__(self, values):
        self.values = values

    def nearest(self, target, k):
        by_distance = sorted(self.values, key=lambda value: (abs(value - target), value))
        return sorted(by_distance[: max(k, 0)])
