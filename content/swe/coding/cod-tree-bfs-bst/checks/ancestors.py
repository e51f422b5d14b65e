"""Lowest common ancestors: the rule that counts against the definition, and the rule that deceives when a node is missing."""

import random

draw = random.Random(5)


def random_tree(n):
    """Parents and children of a random binary tree on 0 … n − 1."""
    parent, kids, slots = {0: None}, {0: [None, None]}, [(0, 0), (0, 1)]
    for node in range(1, n):
        at = draw.randrange(len(slots))
        above, side = slots.pop(at)
        kids[above][side], parent[node], kids[node] = node, above, [None, None]
        slots += [(node, 0), (node, 1)]
    return parent, kids


def by_paths(parent, wanted):
    if not all(w in parent for w in wanted):
        return None
    common = None
    for w in wanted:
        path = set()
        while w is not None:
            path.add(w)
            w = parent[w]
        common = path if common is None else common & path
    depth = lambda v: 0 if v is None else 1 + depth(parent[v])
    return max(common, key=depth)


def by_counts(kids, wanted):
    found = None

    def count(node):
        nonlocal found
        if node is None:
            return 0
        here = count(kids[node][0]) + count(kids[node][1]) + (node in wanted)
        if here == len(wanted) and found is None:
            found = node
        return here

    count(0)
    return found


def by_early_return(kids, a, b):
    def look(node):
        if node is None or node in (a, b):
            return node
        left, right = look(kids[node][0]), look(kids[node][1])
        return node if left is not None and right is not None else left if left is not None else right

    return look(0)


deceived = rounds = 0
for _ in range(3000):
    n = draw.randint(1, 9)
    parent, kids = random_tree(n)
    wanted = set(draw.sample(range(n + 2), draw.randint(1, 3) if n > 1 else 1))
    assert by_counts(kids, wanted) == by_paths(parent, wanted)
    if len(wanted) == 2:
        a, b = wanted
        if a in parent and b in parent:
            assert by_early_return(kids, a, b) == by_paths(parent, wanted)
        elif a in parent or b in parent:
            rounds += 1
            deceived += by_early_return(kids, a, b) is not None
assert rounds > 100 and deceived == rounds
print(f"deceived_when_one_is_missing_percent = {100 * deceived / rounds:.0f}")


def meet(path_a, path_b):
    """Two keys in a search tree of the keys 1 … 2^k − 1: nodes looked at until the ways part."""
    steps = 0
    lo, hi = 0, 2**20
    while True:
        steps += 1
        mid = (lo + hi) // 2
        if path_b < mid:
            hi = mid
        elif path_a > mid:
            lo = mid
        else:
            return mid, steps


worst = max(meet(a, a + 2)[1] for a in range(1, 2**20 - 3, 997))
assert worst <= 20 and meet(1, 3)[1] == 19
print(f"descent_for_1_and_3 = {meet(1, 3)[1]}")
