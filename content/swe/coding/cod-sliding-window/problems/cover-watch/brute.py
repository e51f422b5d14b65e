class CoverWatch:
    def __init__(self, required):
        self.required = required
        self.log = []
        self.found = []

    def push(self, event):
        self.log.append(event)
        if all(amount <= 0 for amount in self.required.values()):
            return 0
        for length in range(1, len(self.log) + 1):
            window = self.log[-length:]
            if all(window.count(kind) >= amount for kind, amount in self.required.items()):
                self.found.append((length, len(self.log) - length))
                return length
        return 0

    def best(self):
        if not self.found:
            return []
        length, start = min(self.found)
        return [start, start + length - 1]
