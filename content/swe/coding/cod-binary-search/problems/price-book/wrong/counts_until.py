"""Counts a change at the end of the span."""

from bisect import bisect_left, bisect_right


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
        place = bisect_right(times, at)
        return prices[place - 1] if place else None

    def changes(self, item, since, until):
        times, _ = self.rows.get(item, ([], []))
        return max(bisect_right(times, until) - bisect_left(times, since), 0)
