class IdentityMerger:
    def __init__(self, n, floor):
        self.n, self.floor, self.evidence = n, floor, []

    def labels(self):
        label = list(range(self.n))
        for a, b in self.evidence:
            old, new = label[a], label[b]
            label = [new if x == old else x for x in label]
        return label

    def match(self, a, b, confidence):
        if confidence < self.floor:
            return False
        joins = not self.same(a, b)
        self.evidence.append((a, b))
        return joins

    def undo(self):
        return bool(self.evidence) and bool(self.evidence.pop())

    def same(self, a, b):
        label = self.labels()
        return label[a] == label[b]

    def size(self, a):
        label = self.labels()
        return label.count(label[a])

    def groups(self):
        return len(set(self.labels()))
