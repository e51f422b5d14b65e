class PriceBook:
    def __init__(self):
        self.book = {}

    def set(self, item, at, price):
        if any(old > at for name, old in self.book if name == item):
            return False
        self.book[item, at] = price
        return True

    def price(self, item, at):
        known = [(old, price) for (name, old), price in self.book.items() if name == item and old <= at]
        return max(known)[1] if known else None

    def changes(self, item, since, until):
        return sum(name == item and since <= old < until for name, old in self.book)
