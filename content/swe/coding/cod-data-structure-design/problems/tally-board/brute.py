class TallyBoard:
    def __init__(self):
        self.votes = []

    def plus(self, name):
        self.votes.append(name)

    def minus(self, name):
        if name not in self.votes:
            return False
        self.votes.remove(name)
        return True

    def _counts(self):
        return [self.votes.count(name) for name in set(self.votes)]

    def most(self):
        counts = self._counts()
        return [max(counts), counts.count(max(counts))] if counts else []

    def least(self):
        counts = self._counts()
        return [min(counts), counts.count(min(counts))] if counts else []
