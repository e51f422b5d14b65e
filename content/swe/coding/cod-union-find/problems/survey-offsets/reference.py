class SurveyBook:
    def __init__(self, n):
        self.parent = list(range(n))
        self.above = [0] * n            # height of the node minus height of its parent
        self.size = [1] * n

    def find(self, x):
        path = []
        while self.parent[x] != x:
            path.append(x)
            x = self.parent[x]
        total = 0
        for node in reversed(path):     # from the node below the root downwards
            total += self.above[node]
            self.above[node] = total
            self.parent[node] = x
        return x

    def measure(self, a, b, rise):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return self.above[b] - self.above[a] == rise
        # height(rb) - height(ra), from height(b) - height(a) = rise
        gap = self.above[a] + rise - self.above[b]
        if self.size[ra] < self.size[rb]:
            ra, rb, gap = rb, ra, -gap
        self.parent[rb] = ra
        self.above[rb] = gap
        self.size[ra] += self.size[rb]
        return True

    def rise(self, a, b):
        if self.find(a) != self.find(b):
            return None
        return self.above[b] - self.above[a]
