"""Writes the measured rise between the roots and forgets how far the two stations stand from them."""


class SurveyBook:
    def __init__(self, n):
        self.parent = list(range(n))
        self.above = [0] * n

    def find(self, x):
        if self.parent[x] == x:
            return x
        up = self.parent[x]
        root = self.find(up)
        self.above[x] += self.above[up]
        self.parent[x] = root
        return root

    def measure(self, a, b, rise):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return self.above[b] - self.above[a] == rise
        self.parent[rb] = ra
        self.above[rb] = rise
        return True

    def rise(self, a, b):
        if self.find(a) != self.find(b):
            return None
        return self.above[b] - self.above[a]
