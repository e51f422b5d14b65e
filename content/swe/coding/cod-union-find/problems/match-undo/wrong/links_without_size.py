"""Always hangs the first root under the second, so a chain of matches grows a chain: right, and quadratic."""


class IdentityMerger:
    def __init__(self, n, floor):
        self.parent = list(range(n))
        self.members = [1] * n
        self.floor = floor
        self.count = n
        self.log = []                   # the root that lost its place, or None where a match joined nothing

    def find(self, x):
        while self.parent[x] != x:      # no compression: undo must find the old tree
            x = self.parent[x]
        return x

    def match(self, a, b, confidence):
        if confidence < self.floor:
            return False
        a, b = self.find(a), self.find(b)
        if a == b:
            self.log.append(None)
            return False
        a, b = b, a
        self.parent[b] = a
        self.members[a] += self.members[b]
        self.count -= 1
        self.log.append(b)
        return True

    def undo(self):
        if not self.log:
            return False
        b = self.log.pop()
        if b is not None:
            self.members[self.parent[b]] -= self.members[b]
            self.parent[b] = b
            self.count += 1
        return True

    def same(self, a, b):
        return self.find(a) == self.find(b)

    def size(self, a):
        return self.members[self.find(a)]

    def groups(self):
        return self.count
