class Feed:
    def __init__(self, k):
        self.k = k
        self.values = []

    def append(self, x):
        self.values.append(x)

    def prepend(self, x):
        self.values.insert(0, x)

    def drop_last(self):
        if not self.values:
            return False
        self.values.pop()
        return True

    def drop_first(self):
        if not self.values:
            return False
        self.values.pop(0)
        return True

    def stretches(self):
        n = len(self.values)
        return sum(sum(self.values[i:j]) == self.k for i in range(n) for j in range(i + 1, n + 1))
