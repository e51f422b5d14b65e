"""Looks through all readings at every question."""


class Readings:
    def __init__(self):
        self.value = {}

    def record(self, at, value):
        self.value[at] = value

    def retract(self, at):
        return self.value.pop(at, None) is not None

    def latest(self):
        found = None
        for at in self.value:
            if found is None or at > found:
                found = at
        return None if found is None else self.value[found]

    def highest(self):
        found = None
        for value in self.value.values():
            if found is None or value > found:
                found = value
        return found

    def lowest(self):
        found = None
        for value in self.value.values():
            if found is None or value < found:
                found = value
        return found
