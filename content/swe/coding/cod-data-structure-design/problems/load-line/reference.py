class LoadLine:
    """Segment tree: top[v] is the maximum below v with the waiting additions of v and its descendants, not of its ancestors."""

    def __init__(self, n):
        self.n = max(n, 0)
        self.size = 1
        while self.size < self.n:
            self.size *= 2
        self.top = [0] * (2 * self.size)
        self.waiting = [0] * (2 * self.size)

    def add(self, lo, hi, amount):
        lo, hi = max(lo, 0), min(hi, self.n)
        if lo < hi:
            self._add(1, 0, self.size, lo, hi, amount)

    def _add(self, node, left, right, lo, hi, amount):
        if lo <= left and right <= hi:
            self.top[node] += amount
            self.waiting[node] += amount
            return
        middle = (left + right) // 2
        if lo < middle:
            self._add(2 * node, left, middle, lo, hi, amount)
        if hi > middle:
            self._add(2 * node + 1, middle, right, lo, hi, amount)
        self.top[node] = max(self.top[2 * node], self.top[2 * node + 1]) + self.waiting[node]

    def highest(self, lo, hi):
        lo, hi = max(lo, 0), min(hi, self.n)
        return self._highest(1, 0, self.size, lo, hi) if lo < hi else None

    def _highest(self, node, left, right, lo, hi):
        if lo <= left and right <= hi:
            return self.top[node]
        middle = (left + right) // 2
        if hi <= middle:
            return self._highest(2 * node, left, middle, lo, hi) + self.waiting[node]
        if lo >= middle:
            return self._highest(2 * node + 1, middle, right, lo, hi) + self.waiting[node]
        return max(self._highest(2 * node, left, middle, lo, hi), self._highest(2 * node + 1, middle, right, lo, hi)) + self.waiting[node]
