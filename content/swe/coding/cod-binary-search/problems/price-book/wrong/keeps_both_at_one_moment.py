"""Appends a second change at the same moment instead of replacing the first."""

from bisect import bisect_left, bisect_right


class PriceBook:
    def __init__(self):
        self.rows = {}

    def set(self, item, at, price):
        times, prices = self.rows.setdefault(item, ([], []))
        if times and at < times[-1]:
            return False
        times.append(at)
        prices.append(price)
        return True

    def price(self, item, at):
        times, prices = self.rows.get(item, ([], []))
        place = bisect_right(times, at)
        return prices[place - 1] if place else None

    def changes(self, item, since, until):
        times, _ = self.rows.get(item, ([], []))
        return max(bisect_left(times, until) - bisect_left(times, since), 0)
