"""Eviction orders on two streams, and the bytes of a cache by entries and by budget."""

import random
from collections import Counter, OrderedDict


def hits_lru(stream, capacity):
    kept, hits = OrderedDict(), 0
    for key in stream:
        if key in kept:
            hits += 1
            kept.move_to_end(key)
        else:
            if len(kept) == capacity:
                kept.popitem(last=False)
            kept[key] = True
    return hits


def hits_lfu(stream, capacity):
    """Least frequently used, least recent among equals; counts are kept for cached keys only."""
    count, age, hits, clock = {}, {}, 0, 0
    for key in stream:
        clock += 1
        if key in count:
            hits += 1
            count[key] += 1
        else:
            if len(count) == capacity:
                victim = min(count, key=lambda k: (count[k], age[k]))
                del count[victim], age[victim]
            count[key] = 1
        age[key] = clock
    return hits


loop = [i % 101 for i in range(101 * 50)]
print(f"loop_lru_hits = {hits_lru(loop, 100)}")
assert hits_lru(loop, 101) == 101 * 49

draw = random.Random(2)
shares_lru, shares_lfu = [], []
for _ in range(6):
    stream, fresh = [], 1000
    for _ in range(6000):
        if draw.random() < 0.5:
            stream.append(draw.randrange(40))
        else:
            fresh += 1
            stream.append(fresh)
    shares_lru.append(hits_lru(stream, 50) / len(stream))
    shares_lfu.append(hits_lfu(stream, 50) / len(stream))
assert max(shares_lru) < min(shares_lfu)
print(f"scan_lru_percent = {100 * sum(shares_lru) / 6:.0f}")
print(f"scan_lfu_percent = {100 * sum(shares_lfu) / 6:.0f}")
print(f"scan_ceiling_percent = {100 * 0.5:.0f}")

# hot keys change: frequencies of yesterday stand in the way
shifted = [draw.randrange(40) for _ in range(4000)] + [100 + draw.randrange(40) for _ in range(1000)]
old_lru, old_lfu = hits_lru(shifted, 41), hits_lfu(shifted, 41)
late_lru = old_lru - hits_lru(shifted[:4000], 41)
late_lfu = old_lfu - hits_lfu(shifted[:4000], 41)
assert late_lru > 10 * max(late_lfu, 1)
print(f"shift_lru_percent = {100 * late_lru / 1000:.0f}")
print(f"shift_lfu_percent = {100 * late_lfu / 1000:.0f}")

# a budget in entries is no budget in bytes
sizes = [1000] * 99 + [1_000_000]
print(f"mean_entry_bytes = {sum(sizes) / len(sizes):.0f}")
print(f"entries_limit = {int(1e9 / (sum(sizes) / len(sizes)))}")
print(f"worst_gb = {int(1e9 / (sum(sizes) / len(sizes))) * 1e6 / 1e9:.0f}")
print(f"overhead_percent = {100 * 150 / (150 + 100):.0f}")


# removal from a list by swapping with the last one
class Bag:
    def __init__(self):
        self.items, self.place = [], {}

    def add(self, item):
        if item not in self.place:
            self.place[item] = len(self.items)
            self.items.append(item)

    def remove(self, item):
        at = self.place.pop(item, None)
        if at is not None:
            last = self.items.pop()
            if at < len(self.items):
                self.items[at] = last
                self.place[last] = at


bag, plain = Bag(), set()
for _ in range(5000):
    item = draw.randrange(20)
    if draw.random() < 0.5:
        bag.add(item)
        plain.add(item)
    else:
        bag.remove(item)
        plain.discard(item)
    assert set(bag.items) == plain and all(bag.items[at] == x for x, at in bag.place.items())
drawn = Counter(draw.choice(bag.items) for _ in range(200 * len(bag.items)))
assert max(drawn.values()) < 300
