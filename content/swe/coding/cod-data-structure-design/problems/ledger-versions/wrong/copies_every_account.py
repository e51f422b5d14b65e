"""Copies all accounts for each posting: memory for versions times accounts."""


class Ledger:
    def __init__(self, n):
        self.versions = [[0] * n]

    def post(self, account, amount):
        if not 0 <= account < len(self.versions[0]):
            return -1
        new = []
        for balance in self.versions[-1]:
            new.append(balance)
        new[account] += amount
        self.versions.append(new)
        return len(self.versions) - 1

    def total(self, version, lo, hi):
        if not 0 <= version < len(self.versions):
            return None
        return sum(self.versions[version][max(lo, 0) : max(hi, 0)])
