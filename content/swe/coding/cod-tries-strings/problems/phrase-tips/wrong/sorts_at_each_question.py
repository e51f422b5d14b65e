"""Sorts all fitting phrases at each question."""


class Suggester:
    def __init__(self):
        self.weights = {}

    def set(self, phrase, weight):
        self.weights[phrase] = weight

    def top(self, prefix):
        fitting = []
        for phrase, weight in sorted(self.weights.items(), key=lambda item: (-item[1], item[0])):
            if weight > 0 and phrase[: len(prefix)] == prefix:
                fitting.append(phrase)
        return fitting[:3]
