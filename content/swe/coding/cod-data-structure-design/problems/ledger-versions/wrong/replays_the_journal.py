"""Goes through all postings up to the version at each question."""


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
        found = 0
        for account, amount in self.postings[:version]:
            if lo <= account < hi:
                found += amount
        return found
