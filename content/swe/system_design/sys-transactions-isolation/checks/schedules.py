"""A scheduler for two transactions: which anomaly survives which level, by trying every interleaving."""
import itertools


class Store:
    """Versions of each key with the moment of their commit."""

    def __init__(self, data):
        self.versions = {k: [(0, v)] for k, v in data.items()}
        self.clock = 0

    def at(self, key, moment):
        return [v for t, v in self.versions[key] if t <= moment][-1]


class Tx:
    def __init__(self, store, level):
        self.store, self.level = store, level
        self.start, self.reads, self.writes, self.state = store.clock, set(), {}, "open"

    def read(self, key):
        self.reads.add(key)
        if key in self.writes:
            return self.writes[key]
        moment = self.store.clock if self.level == "rc" else self.start
        return self.store.at(key, moment)

    def write(self, key, value):
        self.writes[key] = value

    def commit(self):
        def changed(keys):
            return any(self.store.versions[k][-1][0] > self.start for k in keys)

        if self.level in ("si", "ser") and changed(self.writes):
            self.state = "aborted"  # first committer wins
        elif self.level == "ser" and changed(self.reads):
            self.state = "aborted"  # what was read is no longer true
        else:
            self.store.clock += 1
            for k, v in self.writes.items():
                self.store.versions[k].append((self.store.clock, v))
            self.state = "done"


def run(level, data, one, two, order):
    store = Store(data)
    txs, programs, alive = {}, {}, {}
    for who in order:
        if who not in txs:
            txs[who] = Tx(store, level)
            programs[who] = (one, two)[who](txs[who])
            alive[who] = True
        if alive[who]:
            try:
                next(programs[who])
            except StopIteration:
                alive[who] = False
    return {k: v[-1][1] for k, v in store.versions.items()}, [txs[i].state for i in (0, 1)]


def orders(steps):
    for spots in itertools.combinations(range(2 * steps), steps):
        yield [0 if i in spots else 1 for i in range(2 * steps)]


def off_duty(me):
    def program(tx):
        both = tx.read("a") + tx.read("b")
        yield
        if both >= 2:
            tx.write(me, 0)
        yield
        tx.commit()
        yield

    return program


def add(amount):
    def program(tx):
        seen = tx.read("x")
        yield
        tx.write("x", seen + amount)
        yield
        tx.commit()
        yield

    return program


skew, lost, aborts, total = {}, {}, {}, 0
for level in ("rc", "si", "ser"):
    skew[level] = lost[level] = aborts[level] = 0
    for order in orders(3):
        end, _ = run(level, {"a": 1, "b": 1}, off_duty("a"), off_duty("b"), order)
        skew[level] += end["a"] + end["b"] == 0
        end, states = run(level, {"x": 0}, add(10), add(5), order)
        wanted = sum(v for v, s in zip((10, 5), states) if s == "done")
        lost[level] += end["x"] != wanted
        aborts[level] += "aborted" in states
total = len(list(orders(3)))
assert skew["rc"] > 0 and skew["si"] > 0 and skew["ser"] == 0
assert lost["rc"] > 0 and lost["si"] == lost["ser"] == 0
print(f"orders_total = {total}")
print(f"skew_si = {skew['si']}")
print(f"skew_ser = {skew['ser']}")
print(f"lost_rc = {lost['rc']}")
print(f"lost_si = {lost['si']}")


# ---- materialising the conflict: both also write one common row
def off_with_row(me):
    def program(tx):
        both = tx.read("a") + tx.read("b")
        yield
        if both >= 2:
            tx.write(me, 0)
            tx.write("ward", me)
        yield
        tx.commit()
        yield

    return program


bad = 0
for order in orders(3):
    end, _ = run("si", {"a": 1, "b": 1, "ward": 0}, off_with_row("a"), off_with_row("b"), order)
    bad += end["a"] + end["b"] == 0
assert bad == 0
