"""Two orders and one tree: how many trees share an order, and what scanning and slicing cost on a chain."""

from itertools import permutations


def fits(pre, ino):
    if sorted(pre) != sorted(ino):
        return None
    if not pre:
        return ()
    cut = ino.index(pre[0])
    left, right = fits(pre[1 : cut + 1], ino[:cut]), fits(pre[cut + 1 :], ino[cut + 1 :])
    return None if left is None or right is None else (pre[0], left, right)


def post(tree):
    return () if not tree else post(tree[1]) + post(tree[2]) + (tree[0],)


pre = tuple(range(5))
trees = [tree for ino in permutations(pre) if (tree := fits(pre, ino)) is not None]
assert len(trees) == len(set(trees))
print(f"trees_with_one_preorder_of_five = {len(trees)}")
by_post = {}
for tree in trees:
    by_post.setdefault(post(tree), []).append(tree)
print(f"trees_with_pre_and_post_of_chain_of_five = {max(map(len, by_post.values()))}")
assert max(map(len, by_post.values())) == 2**4


def scan_steps(n):
    """Keys looked at by .index and keys copied by slices, on a chain to the left: the top key stands last in order."""
    looks = copies = 0
    for size in range(n, 0, -1):
        looks += size
        copies += 2 * (size - 1)
    return looks, copies


looks, copies = scan_steps(10**4)
assert looks == 10**4 * (10**4 + 1) // 2 and copies == 10**4 * (10**4 - 1)
print(f"looks_on_chain = {looks}")
print(f"copies_on_chain = {copies}")


def stack_moves(pre, ino):
    """Pushes and pops of the linear construction."""
    waiting, at, moves = [], 0, 0
    for key in pre:
        while waiting and waiting[-1] == ino[at]:
            waiting.pop()
            at += 1
            moves += 1
        waiting.append(key)
        moves += 1
    return moves + len(waiting)


n = 10**4
chain = list(range(n, 0, -1))
print(f"moves_on_chain = {stack_moves(chain, chain[::-1])}")
