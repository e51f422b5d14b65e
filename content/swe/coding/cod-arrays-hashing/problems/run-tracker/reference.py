BITS = 64
NOTHING = (0, 0, 0)


class RunTracker:
    def __init__(self):
        self.copies = {}
        # blocks[h] maps b to (prefix, suffix, best) of the values b·2^h … (b + 1)·2^h − 1.
        self.blocks = [{} for _ in range(BITS + 1)]

    def add(self, value):
        copies = self.copies.get(value, 0)
        self.copies[value] = copies + 1
        if copies == 0:
            self._set(value, (1, 1, 1))

    def remove(self, value):
        copies = self.copies.get(value, 0)
        if copies == 0:
            return False
        if copies > 1:
            self.copies[value] = copies - 1
        else:
            del self.copies[value]
            self._set(value, NOTHING)
        return True

    def longest(self):
        return self.blocks[BITS].get(0, NOTHING)[2]

    def _set(self, value, block):
        at = value + (1 << (BITS - 1))
        for height in range(BITS + 1):
            here = self.blocks[height]
            if here.get(at, NOTHING) == block:
                return
            if block == NOTHING:
                del here[at]
            else:
                here[at] = block
            at >>= 1
            size = 1 << height
            left = here.get(2 * at, NOTHING)
            right = here.get(2 * at + 1, NOTHING)
            prefix = left[0] if left[0] < size else size + right[0]
            suffix = right[1] if right[1] < size else size + left[1]
            block = (prefix, suffix, max(left[2], right[2], left[1] + right[0]))
