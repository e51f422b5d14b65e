"""Walks down anew from each node: right, and quadratic on a chain."""


def exact_descents(root, target):
    found, starts = 0, [root]
    while starts:
        start = starts.pop()
        if start is None:
            continue
        starts += [start.left, start.right]
        stack = [(start, 0)]
        while stack:
            node, total = stack.pop()
            if node is not None:
                total += node.val
                found += total == target
                stack += [(node.left, total), (node.right, total)]
    return found
