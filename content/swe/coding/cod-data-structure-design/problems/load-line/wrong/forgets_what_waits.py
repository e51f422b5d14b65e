"""Answers from the children without the additions that wait at their parent."""


class LoadLine:
    def __init__(self, n):
        self.n, self.size = n, 1
        while self.size < n:
            self.size *= 2
        self.top, self.waiting = [0] * (2 * self.size), [0] * (2 * self.size)

    def add(self, lo, hi, amount):
        lo, hi = max(lo, 0), min(hi, self.n)
        if lo < hi:
            self._add(1, 0, self.size, lo, hi, amount)

    def _add(self, v, l, r, lo, hi, amount):
        if lo <= l and r <= hi:
            self.top[v] += amount
            self.waiting[v] += amount
        elif lo < r and l < hi:
            m = (l + r) // 2
            self._add(2 * v, l, m, lo, hi, amount)
            self._add(2 * v + 1, m, r, lo, hi, amount)
            self.top[v] = max(self.top[2 * v], self.top[2 * v + 1]) + self.waiting[v]

    def highest(self, lo, hi):
        lo, hi = max(lo, 0), min(hi, self.n)
        return self._highest(1, 0, self.size, lo, hi) if lo < hi else None

    def _highest(self, v, l, r, lo, hi):
        if lo <= l and r <= hi:
            return self.top[v]
        m = (l + r) // 2
        found = [self._highest(2 * v + i, a, b, lo, hi) for i, (a, b) in enumerate(((l, m), (m, r))) if lo < b and a < hi]
        return max(found)
