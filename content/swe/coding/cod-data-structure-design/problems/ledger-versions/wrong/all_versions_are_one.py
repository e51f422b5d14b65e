"""Appends the same list again for each version, so all versions show the present."""


class Ledger:
    def __init__(self, n):
        self.versions = [[0] * n]

    def post(self, account, amount):
        if not 0 <= account < len(self.versions[0]):
            return -1
        self.versions[-1][account] += amount
        self.versions.append(self.versions[-1])
        return len(self.versions) - 1

    def total(self, version, lo, hi):
        if not 0 <= version < len(self.versions):
            return None
        return sum(self.versions[version][max(lo, 0) : max(hi, 0)])
