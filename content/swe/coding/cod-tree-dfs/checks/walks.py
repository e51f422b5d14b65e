"""Walks over trees: what a fresh start at each node costs, stacks and their height, path sums with take-back, and records as text."""

import itertools
import random
from functools import lru_cache


class Node:
    def __init__(self, val, left=None, right=None):
        self.val, self.left, self.right = val, left, right


@lru_cache(None)
def shapes(n):
    """All shapes of n nodes as nested pairs."""
    if n == 0:
        return (None,)
    return tuple((a, b) for k in range(n) for a in shapes(k) for b in shapes(n - 1 - k))


def build(shape, values):
    if shape is None:
        return None
    val = next(values)
    return Node(val, build(shape[0], values), build(shape[1], values))


# --- restarting at each node costs the sum of subtree sizes, which is the sum of (depth + 1)
def sizes_sum(shape):
    def walk(s):
        if s is None:
            return 0, 0
        a, x = walk(s[0])
        b, y = walk(s[1])
        return a + b + 1, x + y + a + b + 1

    return walk(shape)[1]


def depths_sum(shape, depth=1):
    return 0 if shape is None else depth + depths_sum(shape[0], depth + 1) + depths_sum(shape[1], depth + 1)


for n in range(9):
    assert all(sizes_sum(s) == depths_sum(s) for s in shapes(n))
LEVELS = 20
perfect = sum((d + 1) * 2**d for d in range(LEVELS))
small = None
for _ in range(6):
    small = (small, small)
assert sizes_sum(small) == sum((d + 1) * 2**d for d in range(6))
print(f"perfect_nodes = {2**LEVELS - 1}")
print(f"restart_perfect_million = {perfect / 1e6:.1f}")
N = 10**6
print(f"restart_chain = {N * (N + 1) / 2:.1e}")


# --- orders, recursive and with a stack; the height of the stack
def recursive(node, kind):
    if node is None:
        return []
    a, b = recursive(node.left, kind), recursive(node.right, kind)
    return {"pre": [node.val] + a + b, "in": a + [node.val] + b, "post": a + b + [node.val]}[kind]


def stacked(root, kind):
    out, stack, most = [], [(root, False)], 1
    while stack:
        node, done = stack.pop()
        if node is None:
            continue
        if done:
            out.append(node.val)
            continue
        parts = {"pre": [(node, True), (node.left, False), (node.right, False)],
                 "in": [(node.left, False), (node, True), (node.right, False)],
                 "post": [(node.left, False), (node.right, False), (node, True)]}[kind]
        stack += parts[::-1]
        most = max(most, len(stack))
    return out, most


def height(shape):
    return 0 if shape is None else 1 + max(height(shape[0]), height(shape[1]))


for n in range(8):
    for s in shapes(n):
        root = build(s, iter(range(n)))
        for kind in ("pre", "in", "post"):
            out, most = stacked(root, kind)
            assert out == recursive(root, kind)
            assert most <= 2 * height(s) + 1
print(f"shapes_of_ten = {len(shapes(10))}")


# pre-order with only real children pushed holds at most height entries
def preorder_stack(root):
    stack, most = [root] if root else [], 0
    while stack:
        most = max(most, len(stack))
        node = stack.pop()
        stack += [child for child in (node.right, node.left) if child]
    return most


for n in range(1, 9):
    assert all(preorder_stack(build(s, iter(range(n)))) <= height(s) for s in shapes(n))
chain = None
for _ in range(50):
    chain = (chain, None)
print(f"preorder_stack_of_chain = {preorder_stack(build(chain, iter(range(50))))}")

# --- frames: how deep a recursion gets with 8 MiB of stack and 96 bytes a frame
STACK_BYTES, FRAME_BYTES = 8 * 2**20, 96
print(f"frames_in_8_mib = {STACK_BYTES // FRAME_BYTES}")
print(f"million_frames_mb = {N * FRAME_BYTES / 1e6:.0f}")


# --- descents of an exact sum
def descents(root, target, take_back=True):
    seen, found, stack = {0: 1}, 0, [(root, 0, False)]
    while stack:
        node, total, leaves = stack.pop()
        if node is None:
            continue
        if leaves:
            seen[total] -= take_back
            continue
        total += node.val
        found += seen.get(total - target, 0)
        seen[total] = seen.get(total, 0) + 1
        stack += [(node, total, True), (node.right, total, False), (node.left, total, False)]
    return found


def descents_brute(root, target):
    def below(node, rest):
        return 0 if node is None else (rest == node.val) + below(node.left, rest - node.val) + below(node.right, rest - node.val)

    return 0 if root is None else below(root, target) + descents_brute(root.left, target) + descents_brute(root.right, target)


draw = random.Random(3)
wrong = total = 0
for n in range(1, 8):
    for s in shapes(n):
        root = build(s, iter([draw.randint(-2, 3) for _ in range(n)]))
        for target in (0, 1, 2):
            right = descents_brute(root, target)
            assert descents(root, target) == right
example = Node(3, Node(1), Node(6))
assert descents(example, 5) == 0
print(f"no_take_back_example = {descents(example, 5, take_back=False)}")
for s in shapes(6):
    for values in itertools.islice(itertools.product((1, 2), repeat=6), 0, 64):
        root = build(s, iter(values))
        wrong += descents(root, 3, take_back=False) != descents_brute(root, 3)
        total += 1
print(f"trees_of_six = {total}")
print(f"no_take_back_wrong_percent = {100 * wrong / total:.0f}")


# --- text of a tree: without marks for missing children many shapes look alike
def text(node, mark):
    return mark if node is None else f"{node.val}," + text(node.left, mark) + text(node.right, mark)


for n in range(9):
    marked = {text(build(s, itertools.repeat(7)), "#") for s in shapes(n)}
    bare = {text(build(s, itertools.repeat(7)), "") for s in shapes(n)}
    assert len(marked) == len(shapes(n)) and len(bare) == 1
    assert all(t.count("#") == n + 1 for t in marked)
print(f"marks_of_million = {N + 1}")
# writing every subtree of a chain out as text: 3 characters a node, the text of each suffix
print(f"chain_text_gb = {3 * N * (N + 1) / 2 / 1e9:.0f}")
