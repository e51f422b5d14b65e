"""Enters the node's own sum before looking up, so a target of 0 counts the empty descent."""


def exact_descents(root, target):
    seen, found = {0: 1}, 0
    stack = [(root, 0, False)]
    while stack:
        node, total, leaves = stack.pop()
        if node is None:
            continue
        if leaves:
            seen[total] -= 1
            continue
        total += node.val
        seen[total] = seen.get(total, 0) + 1
        found += seen.get(total - target, 0)
        stack += [(node, total, True), (node.right, total, False), (node.left, total, False)]
    return found
