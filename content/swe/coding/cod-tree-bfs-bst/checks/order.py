"""Search order: how often the check of parent and child alone is deceived, breaches after one exchange, and the k-th key."""

from functools import cache
from itertools import permutations


@cache
def shapes(n):
    """All binary trees of n nodes as nested pairs."""
    if n == 0:
        return (None,)
    return tuple((left, right) for k in range(n) for left in shapes(k) for right in shapes(n - 1 - k))


def fill(shape, keys):
    """Puts keys in order of preorder; gives (key, left, right)."""
    if shape is None:
        return None
    key = next(keys)
    return key, fill(shape[0], keys), fill(shape[1], keys)


def in_order(tree):
    return [] if tree is None else in_order(tree[1]) + [tree[0]] + in_order(tree[2])


def locally_fine(tree):
    if tree is None:
        return True
    key, left, right = tree
    if left and left[0] >= key or right and right[0] <= key:
        return False
    return locally_fine(left) and locally_fine(right)


def within(tree, lo, hi):
    if tree is None:
        return True
    return lo < tree[0] < hi and within(tree[1], lo, tree[0]) and within(tree[2], tree[0], hi)


for n in range(1, 7):
    passing = ordered = 0
    for shape in shapes(n):
        for keys in permutations(range(n)):
            tree = fill(shape, iter(keys))
            fine, right = locally_fine(tree), within(tree, float("-inf"), float("inf"))
            assert right == (in_order(tree) == sorted(keys)) and (fine or not right)
            passing += fine
            ordered += right
    if n == 5:
        print(f"trees_of_five = {len(shapes(5))}")
        print(f"local_passes_of_five = {passing}")
        print(f"ordered_of_five = {ordered}")
        print(f"labelled_of_five = {len(shapes(5)) * 120}")
        print(f"deceived_of_five_percent = {100 * (passing - ordered) / passing:.0f}")
    if n == 3:
        print(f"local_passes_of_three = {passing}")
        print(f"ordered_of_three = {ordered}")


def breaches(keys):
    return sum(a >= b for a, b in zip(keys, keys[1:]))


adjacent, apart = set(), set()
for n in range(2, 9):
    for i in range(n):
        for j in range(i + 1, n):
            keys = list(range(n))
            keys[i], keys[j] = keys[j], keys[i]
            (adjacent if j == i + 1 else apart).add(breaches(keys))
assert adjacent == {1} and apart == {2}
print(f"breaches_of_neighbours = {adjacent.pop()}")
print(f"breaches_apart = {apart.pop()}")


def visits_until(k, levels):
    """Nodes pushed by the in-order walk of a full tree until key k has come out."""
    stack, pushed, size = [], 0, 2**levels - 1
    lo, hi = 0, size
    span = (lo, hi)
    out = 0
    while True:
        while span[0] < span[1]:
            stack.append(span)
            pushed += 1
            span = (span[0], (span[0] + span[1]) // 2)
        lo, hi = stack.pop()
        out += 1
        if out == k:
            return pushed
        span = ((lo + hi) // 2 + 1, hi)


for levels in range(1, 11):
    for k in range(1, 2**levels):
        assert visits_until(k, levels) <= levels + k
print(f"visits_for_tenth = {visits_until(10, 20)}")
print(f"bound_for_tenth = {20 + 10}")
