class TallyBoard:
    """Counts in use form a ring of linked numbers; 0 is the sentinel between the greatest and the least."""

    def __init__(self):
        self.count = {}  # name -> count
        self.names = {0: 1}  # count -> how many names have it
        self.above, self.below = {0: 0}, {0: 0}

    def _join(self, count, under):
        """One more name at `count`, which stands right above `under` if it is new."""
        if count not in self.names:
            over = self.above[under]
            self.above[under], self.below[count] = count, under
            self.above[count], self.below[over] = over, count
            self.names[count] = 0
        self.names[count] += 1

    def _leave(self, count):
        self.names[count] -= 1
        if self.names[count] == 0:
            under, over = self.below.pop(count), self.above.pop(count)
            self.above[under], self.below[over] = over, under
            del self.names[count]

    def plus(self, name):
        old = self.count.get(name, 0)
        self.count[name] = old + 1
        self._join(old + 1, old)
        if old:
            self._leave(old)

    def minus(self, name):
        old = self.count.get(name, 0)
        if old == 0:
            return False
        if old == 1:
            del self.count[name]
        else:
            self.count[name] = old - 1
            self._join(old - 1, self.below[old])
        self._leave(old)
        return True

    def most(self):
        top = self.below[0]
        return [top, self.names[top]] if top else []

    def least(self):
        low = self.above[0]
        return [low, self.names[low]] if low else []
