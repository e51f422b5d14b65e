class Ledger:
    """Persistent segment tree: a posting copies one path, all versions share the rest. Node 0 is the empty tree."""

    def __init__(self, n):
        self.n = max(n, 0)
        self.size = 1
        while self.size < self.n:
            self.size *= 2
        self.left, self.right, self.sum = [0], [0], [0]
        self.roots = [0]

    def post(self, account, amount):
        if not 0 <= account < self.n:
            return -1
        self.roots.append(self._post(self.roots[-1], self.size, account, amount))
        return len(self.roots) - 1

    def _post(self, node, width, account, amount):
        new = len(self.sum)
        self.left.append(self.left[node])
        self.right.append(self.right[node])
        self.sum.append(self.sum[node] + amount)
        if width > 1:
            half = width // 2
            if account < half:
                self.left[new] = self._post(self.left[node], half, account, amount)
            else:
                self.right[new] = self._post(self.right[node], half, account - half, amount)
        return new

    def total(self, version, lo, hi):
        if not 0 <= version < len(self.roots):
            return None
        lo, hi = max(lo, 0), min(hi, self.n)
        return self._total(self.roots[version], self.size, lo, hi) if lo < hi else 0

    def _total(self, node, width, lo, hi):
        if node == 0 or lo >= width or hi <= 0:
            return 0
        if lo <= 0 and width <= hi:
            return self.sum[node]
        half = width // 2
        return self._total(self.left[node], half, lo, hi) + self._total(self.right[node], half, lo - half, hi - half)
