"""Versions: copies, histories of cells, persistent paths; and the search that misses an equal time."""

import math
import random
from bisect import bisect_right

cells, snapshots, changes = 10**6, 1000, 10**6
print(f"copies_gb = {cells * snapshots * 8 / 1e9:.0f}")
print(f"histories_mb = {changes * 16 / 1e6:.0f}")
accounts, postings = 20_000, 1_000_000
levels = (accounts - 1).bit_length()
print(f"path_nodes = {levels + 1}")
print(f"path_mb = {postings * (levels + 1) * 24 / 1e6:.0f}")
print(f"journal_copies_gb = {postings * accounts * 8 / 1e9:.0f}")


class History:
    def __init__(self):
        self.entries = []

    def put(self, at, value):
        self.entries.append((at, value))

    def get_wrong(self, at):
        place = bisect_right(self.entries, (at,)) - 1
        return self.entries[place][1] if place >= 0 else None

    def get(self, at):
        place = bisect_right(self.entries, at, key=lambda entry: entry[0]) - 1
        return self.entries[place][1] if place >= 0 else None


history = History()
for at, value in [(3, 10), (5, 20), (9, 30)]:
    history.put(at, value)
print(f"wrong_at_5 = {history.get_wrong(5)}")
print(f"right_at_5 = {history.get(5)}")
print(f"both_at_6 = {history.get(6)}")
assert history.get_wrong(6) == history.get(6) and history.get_wrong(3) is None and history.get(3) == 10

draw = random.Random(3)
for _ in range(500):
    times = sorted(draw.sample(range(20), draw.randint(0, 6)))
    history = History()
    for at in times:
        history.put(at, at * 10)
    ask = draw.randint(0, 20)
    right = max((t for t in times if t <= ask), default=None)
    assert history.get(ask) == (None if right is None else right * 10)


class Ledger:
    def __init__(self, n):
        self.size = 1 << max((n - 1).bit_length(), 0)
        self.left, self.right, self.sum, self.roots = [0], [0], [0], [0]

    def post(self, account, amount):
        self.roots.append(self._post(self.roots[-1], self.size, account, amount))

    def _post(self, node, width, account, amount):
        new = len(self.sum)
        self.left.append(self.left[node])
        self.right.append(self.right[node])
        self.sum.append(self.sum[node] + amount)
        if width > 1:
            half = width // 2
            if account < half:
                self.left[new] = self._post(self.left[node], half, account, amount)
            else:
                self.right[new] = self._post(self.right[node], half, account - half, amount)
        return new


ledger = Ledger(accounts)
for _ in range(100):
    ledger.post(draw.randrange(accounts), 1)
assert (len(ledger.sum) - 1) / 100 == levels + 1

# lazy deletion: entries popped never exceed entries pushed, and garbage is bounded when rebuilt at twice the live ones
pushed = popped = 0
import heapq

heap, live = [], {}
for step in range(20000):
    at, value = draw.randrange(300), draw.randrange(1000)
    live[at] = value
    heapq.heappush(heap, (-value, at))
    pushed += 1
    if draw.random() < 0.3:
        while live.get(heap[0][1]) != -heap[0][0]:
            heapq.heappop(heap)
            popped += 1
        assert -heap[0][0] == max(live.values())
    if len(heap) > 2 * len(live) + 16:
        heap = [(-v, a) for a, v in live.items()]
        heapq.heapify(heap)
assert popped <= pushed and len(heap) <= 2 * len(live) + 16
print(f"depth_of_million = {math.ceil(math.log2(10**6))}")
