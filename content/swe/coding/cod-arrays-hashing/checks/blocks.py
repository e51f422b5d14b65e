"""The live set as dyadic blocks: right against brute force, blocks per value, and nodes after path compression."""

import random

BITS = 64
NOTHING = (0, 0, 0)


class Blocks:
    def __init__(self, bits=BITS):
        self.bits = bits
        self.levels = [{} for _ in range(bits + 1)]
        self.touched = 0

    def set(self, value, block):
        at = value + (1 << (self.bits - 1))
        for height in range(self.bits + 1):
            here = self.levels[height]
            if here.get(at, NOTHING) == block:
                return
            self.touched += 1
            if block == NOTHING:
                del here[at]
            else:
                here[at] = block
            at >>= 1
            size = 1 << height
            left, right = here.get(2 * at, NOTHING), here.get(2 * at + 1, NOTHING)
            prefix = left[0] if left[0] < size else size + right[0]
            suffix = right[1] if right[1] < size else size + left[1]
            block = (prefix, suffix, max(left[2], right[2], left[1] + right[0]))

    def longest(self):
        return self.levels[self.bits].get(0, NOTHING)[2]


def brute(present):
    best = length = 0
    previous = None
    for value in sorted(present):
        length = length + 1 if value - 1 == previous else 1
        best, previous = max(best, length), value
    return best


draw = random.Random(9)
for bits in (5, 64):
    for _ in range(60):
        blocks, present = Blocks(bits), set()
        for _ in range(120):
            value = draw.randint(-16, 15)
            present.symmetric_difference_update([value])
            before = blocks.touched
            blocks.set(value, (1, 1, 1) if value in present else NOTHING)
            assert blocks.touched - before <= bits + 1
            assert blocks.longest() == brute(present)
print(f"most_blocks_touched = {BITS + 1}")

# --- memory: blocks stored for a thousand random int64, and the nodes of the same trie when single paths are compressed
blocks, values = Blocks(), set()
while len(values) < 1000:
    values.add(draw.randint(-(1 << 63), (1 << 63) - 1))
for value in values:
    blocks.set(value, (1, 1, 1))
stored = sum(map(len, blocks.levels))
branching = sum(
    2 * at in blocks.levels[height - 1] and 2 * at + 1 in blocks.levels[height - 1]
    for height in range(1, BITS + 1)
    for at in blocks.levels[height]
)
assert branching == len(values) - 1
print(f"blocks_for_1000_values = {stored}")
print(f"blocks_per_value = {stored / 1000:.1f}")
print(f"compressed_nodes_for_1000_values = {branching + len(values)}")
