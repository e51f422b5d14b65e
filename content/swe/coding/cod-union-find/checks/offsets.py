"""Forest with offsets: the formula of the gap, the sign after a swap, and a worked triangle."""

import random


class Book:
    def __init__(self, n):
        self.parent, self.above, self.size = list(range(n)), [0] * n, [1] * n

    def find(self, x):
        path = []
        while self.parent[x] != x:
            path.append(x)
            x = self.parent[x]
        total = 0
        for node in reversed(path):
            total += self.above[node]
            self.above[node], self.parent[node] = total, x
        return x

    def measure(self, a, b, rise):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return self.above[b] - self.above[a] == rise
        gap = self.above[a] + rise - self.above[b]
        if self.size[ra] < self.size[rb]:
            ra, rb, gap = rb, ra, -gap
        self.parent[rb], self.above[rb] = ra, gap
        self.size[ra] += self.size[rb]
        return True


draw = random.Random(3)
for _ in range(1500):
    n = draw.randint(1, 9)
    true = [draw.randint(-50, 50) for _ in range(n)]
    book = Book(n)
    for _ in range(2 * n):
        a, b = draw.randrange(n), draw.randrange(n)
        assert book.measure(a, b, true[b] - true[a])
    for a in range(n):
        for b in range(n):
            if book.find(a) == book.find(b):
                assert book.above[b] - book.above[a] == true[b] - true[a]
                assert not book.measure(a, b, true[b] - true[a] + 1)

book = Book(4)
book.measure(0, 1, 4)
book.measure(2, 3, -1)
book.measure(1, 3, 6)
for x in range(4):
    book.find(x)
print(f"gap_example = {book.above[2] - book.above[0]}")
assert book.above[3] - book.above[0] == 10

# --- rounding: a walk of k measured steps, each off by an independent error of one standard deviation
k, rounds = 400, 3000
total = 0.0
for _ in range(rounds):
    total += sum(draw.gauss(0, 1) for _ in range(k)) ** 2
spread = (total / rounds) ** 0.5
assert abs(spread - k**0.5) < 0.05 * k**0.5
print(f"spread_after_400 = {k ** 0.5:.0f}")
