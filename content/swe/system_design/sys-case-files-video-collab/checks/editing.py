"""A list CRDT converges under any order of delivery that respects causes; rates of a shared document."""
import random


class Doc:
    """Each character knows its own id and the id it was typed after; deletion marks. Order is a function of the set."""
    def __init__(self, site):
        self.site, self.clock, self.ops, self.dead = site, 0, {}, set()

    def insert(self, after, char):
        self.clock += 1
        op = ("ins", (self.clock, self.site), after, char)
        self.apply(op)
        return op

    def delete(self, ident):
        op = ("del", ident)
        self.apply(op)
        return op

    def apply(self, op):
        if op[0] == "ins":
            self.ops[op[1]] = (op[2], op[3])
            self.clock = max(self.clock, op[1][0])
        else:
            self.dead.add(op[1])

    def ids(self):
        children = {}
        for ident, (after, _) in self.ops.items():
            children.setdefault(after, []).append(ident)
        out, stack = [], sorted(children.get(None, []))
        while stack:
            i = stack.pop()
            out.append(i)
            stack += sorted(children.get(i, []))  # the newest sibling comes out first
        return out

    def text(self):
        return "".join(self.ops[i][1] for i in self.ids() if i not in self.dead)


def world(seed, sites=3, rounds=40):
    r = random.Random(seed)
    docs = [Doc(s) for s in range(sites)]
    inbox = [[] for _ in docs]
    everything = []
    for _ in range(rounds):
        s = r.randrange(sites)
        r.shuffle(inbox[s])
        keep = []
        for op in inbox[s]:  # deliver what has its cause and luck
            ready = op[0] == "del" and op[1] in docs[s].ops or op[0] == "ins" and (op[2] is None or op[2] in docs[s].ops)
            if ready and r.random() < 0.5:
                docs[s].apply(op)
                if r.random() < 0.2:
                    docs[s].apply(op)  # twice is harmless
            else:
                keep.append(op)
        inbox[s] = keep
        visible = [i for i in docs[s].ids() if i not in docs[s].dead]
        if visible and r.random() < 0.3:
            op = docs[s].delete(r.choice(visible))
        else:
            op = docs[s].insert(r.choice(visible + [None]), r.choice("abcdef"))
        everything.append(op)
        for t in range(sites):
            if t != s:
                inbox[t].append(op)
    for s, d in enumerate(docs):
        for op in everything:
            d.apply(op)
    return {d.text() for d in docs}


worlds = 300
same = sum(len(world(s)) == 1 for s in range(worlds))
assert same == worlds
print(f"crdt_worlds = {same}")
# naive merging by positions does not converge: both insert at position 1 of "ab"
x, y = list("ab"), list("ab")
x.insert(1, "X"); x.insert(1, "Y")
y.insert(1, "Y"); y.insert(1, "X")
assert x != y

writers, ops = 100, 5
print(f"doc_ops = {writers * ops}")
print(f"doc_messages_thousands = {writers * ops * writers / 1e3:g}")
print(f"doc_batched_thousands = {writers * 10 / 1e3:g}")
print(f"doc_in_batched_thousands = {writers * 10 / 1e3:g}")
print(f"doc_mb_hour = {writers * ops * 50 * 3600 / 1e6:g}")
print(f"doc_replay_s = {writers * ops * 3600 / 200_000}")
print(f"doc_tail_ms = {1_000 / 200_000 * 1e3:g}")
print(f"crdt_mb = {1e6 * 16 / 1e6:g}")
print(f"crdt_run_kb = {1e6 * 16 / 30 / 1e3}")
print(f"crdt_run_mb = {1e6 * 16 / 30 / 1e6}")
print(f"crdt_over_text = {1e6 * 16 / 100e3:g}")
print(f"cursor_messages_thousands = {100 * 10 * 99 / 1e3}")
print(f"cursor_batched_thousands = {100 * 5 / 1e3}")
print(f"viewers_s_thousands = {5_000 * 5 / 1e3:g}")
print(f"offline_ops = {3 * 3600 * 2 * 0.2:g}")
print(f"transform_pairs_millions = {3 * 3600 * 2 * 0.2 * 40_000 / 1e6:g}")
