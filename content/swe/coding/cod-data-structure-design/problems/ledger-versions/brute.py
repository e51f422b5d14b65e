class Ledger:
    def __init__(self, n):
        self.versions = [[0] * max(n, 0)]

    def post(self, account, amount):
        if not 0 <= account < len(self.versions[0]):
            return -1
        new = list(self.versions[-1])
        new[account] += amount
        self.versions.append(new)
        return len(self.versions) - 1

    def total(self, version, lo, hi):
        if not 0 <= version < len(self.versions):
            return None
        return sum(amount for i, amount in enumerate(self.versions[version]) if lo <= i < hi)
