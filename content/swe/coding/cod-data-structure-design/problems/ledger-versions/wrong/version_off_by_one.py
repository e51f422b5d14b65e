"""Counts a posting only from the next version on."""


class Ledger:
    def __init__(self, n):
        self.n, self.postings = n, []

    def post(self, account, amount):
        if not 0 <= account < self.n:
            return -1
        self.postings.append((account, amount))
        return len(self.postings)

    def total(self, version, lo, hi):
        if not 0 <= version <= len(self.postings):
            return None
        return sum(amount for account, amount in self.postings[: max(version - 1, 0)] if lo <= account < hi)
