"""Updates highest and lowest when a reading comes in and never takes them back."""


class Readings:
    def __init__(self):
        self.value, self.most, self.least = {}, None, None

    def record(self, at, value):
        self.value[at] = value
        self.most = value if self.most is None else max(self.most, value)
        self.least = value if self.least is None else min(self.least, value)

    def retract(self, at):
        return self.value.pop(at, None) is not None

    def latest(self):
        return self.value[max(self.value)] if self.value else None

    def highest(self):
        return self.most if self.value else None

    def lowest(self):
        return self.least if self.value else None
