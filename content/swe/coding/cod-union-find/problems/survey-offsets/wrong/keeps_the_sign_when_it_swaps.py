"""Swaps the roots by size and leaves the sign of the gap."""


class SurveyBook:
    def __init__(self, n):
        self.parent = list(range(n))
        self.above = [0] * n
        self.size = [1] * n

    def find(self, x):
        path = []
        while self.parent[x] != x:
            path.append(x)
            x = self.parent[x]
        total = 0
        for node in reversed(path):
            total += self.above[node]
            self.above[node] = total
            self.parent[node] = x
        return x

    def measure(self, a, b, rise):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return self.above[b] - self.above[a] == rise
        gap = self.above[a] + rise - self.above[b]
        if self.size[ra] < self.size[rb]:
            ra, rb = rb, ra
        self.parent[rb] = ra
        self.above[rb] = gap
        self.size[ra] += self.size[rb]
        return True

    def rise(self, a, b):
        if self.find(a) != self.find(b):
            return None
        return self.above[b] - self.above[a]
