"""Calls the reading that was told last the latest, whatever its time."""


class Readings:
    def __init__(self):
        self.value = {}

    def record(self, at, value):
        self.value.pop(at, None)
        self.value[at] = value

    def retract(self, at):
        return self.value.pop(at, None) is not None

    def latest(self):
        return list(self.value.values())[-1] if self.value else None

    def highest(self):
        return max(self.value.values(), default=None)

    def lowest(self):
        return min(self.value.values(), default=None)
