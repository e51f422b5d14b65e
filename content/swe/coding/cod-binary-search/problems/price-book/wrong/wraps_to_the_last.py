"""Forgets that nothing may come before the moment, and place −1 is the last price."""

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
        return prices[bisect_right(times, at) - 1] if times else None

    def changes(self, item, since, until):
        times, _ = self.rows.get(item, ([], []))
        return max(bisect_left(times, until) - bisect_left(times, since), 0)
