def first(times, moment, behind):
    """The first place whose time is at least the moment, or behind it."""
    lo, hi = 0, len(times)
    while lo < hi:
        mid = (lo + hi) // 2
        if times[mid] < moment or behind and times[mid] == moment:
            lo = mid + 1
        else:
            hi = mid
    return lo


class PriceBook:
    def __init__(self):
        self.times = {}
        self.prices = {}

    def set(self, item, at, price):
        times = self.times.setdefault(item, [])
        prices = self.prices.setdefault(item, [])
        if times and at < times[-1]:
            return False
        if times and at == times[-1]:
            prices[-1] = price
        else:
            times.append(at)
            prices.append(price)
        return True

    def price(self, item, at):
        place = first(self.times.get(item, []), at, True)
        return self.prices[item][place - 1] if place else None

    def changes(self, item, since, until):
        times = self.times.get(item, [])
        return max(first(times, until, False) - first(times, since, False), 0)
