class Suggester:
    def __init__(self):
        self.weights = {}

    def set(self, phrase, weight):
        self.weights[phrase] = weight

    def top(self, prefix):
        fitting = [p for p, weight in self.weights.items() if weight > 0 and p.startswith(prefix)]
        return sorted(fitting, key=lambda p: (-self.weights[p], p))[:3]
