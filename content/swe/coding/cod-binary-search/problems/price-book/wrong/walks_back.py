"""Walks back from the latest change at every question."""


class PriceBook:
    def __init__(self):
        self.rows = {}

    def set(self, item, at, price):
        rows = self.rows.setdefault(item, [])
        if rows and at < rows[-1][0]:
            return False
        if rows and at == rows[-1][0]:
            rows.pop()
        rows.append((at, price))
        return True

    def price(self, item, at):
        for old, price in reversed(self.rows.get(item, [])):
            if old <= at:
                return price
        return None

    def changes(self, item, since, until):
        return sum(since <= old < until for old, _ in self.rows.get(item, []))
