"""Tests the removed reading for truth, so a reading of zero looks like none."""


class Readings:
    def __init__(self):
        self.value = {}

    def record(self, at, value):
        self.value[at] = value

    def retract(self, at):
        return bool(self.value.pop(at, None))

    def latest(self):
        return self.value[max(self.value)] if self.value else None

    def highest(self):
        return max(self.value.values(), default=None)

    def lowest(self):
        return min(self.value.values(), default=None)
