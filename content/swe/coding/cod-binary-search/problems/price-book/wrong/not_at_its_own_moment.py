"""Looks for the last change before the moment and misses one at the moment itself."""

from bisect import bisect_left


class PriceBook:
    def __init__(self):
        self.rows = {}

    def set(self, item, at, price):
        times, prices = self.rows.setdefault(item, ([], []))
        if times and at < times[-1]:
            return False
        if times and at == times[-1]:
            prices[-1] = price
        else:
            times.append(at)
            prices.append(price)
        return True

    def price(self, item, at):
        times, prices = self.rows.get(item, ([], []))
        place = bisect_left(times, at)
        return prices[place - 1] if place else None

    def changes(self, item, since, until):
        times, _ = self.rows.get(item, ([], []))
        return max(bisect_left(times, until) - bisect_left(times, since), 0)
