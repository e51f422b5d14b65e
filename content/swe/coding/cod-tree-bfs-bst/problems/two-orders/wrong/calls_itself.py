"""Recurses, one call for each level of a chain."""


def rebuild(pre, ino):
    n = len(pre)
    if len(ino) != n or len(set(pre)) != n or set(pre) != set(ino):
        return []
    place = {key: i for i, key in enumerate(ino)}
    at = 0

    def build(lo, hi):
        nonlocal at
        if lo == hi:
            return None
        node = TreeNode(pre[at])
        middle = place[pre[at]]
        if not lo <= middle < hi:
            raise ValueError
        at += 1
        node.left = build(lo, middle)
        node.right = build(middle + 1, hi)
        return node

    try:
        return [build(0, n)]
    except ValueError:
        return []
