"""Counts only descents that begin at the root."""


def exact_descents(root, target):
    found, stack = 0, [(root, 0)]
    while stack:
        node, total = stack.pop()
        if node is not None:
            total += node.val
            found += total == target
            stack += [(node.left, total), (node.right, total)]
    return found
