"""Starts a new version for a posting that was refused."""


class Ledger:
    def __init__(self, n):
        self.n, self.postings = n, []

    def post(self, account, amount):
        self.postings.append((account, amount if 0 <= account < self.n else 0))
        return len(self.postings) if 0 <= account < self.n else -1

    def total(self, version, lo, hi):
        if not 0 <= version <= len(self.postings):
            return None
        return sum(amount for account, amount in self.postings[:version] if lo <= account < hi)
