"""Starts without the sum 0 of the empty prefix, so descents from the root are lost."""


def exact_descents(root, target):
    seen, found = {}, 0
    stack = [(root, 0, False)]
    while stack:
        node, total, leaves = stack.pop()
        if node is None:
            continue
        if leaves:
            seen[total] -= 1
            continue
        total += node.val
        found += seen.get(total - target, 0)
        seen[total] = seen.get(total, 0) + 1
        stack += [(node, total, True), (node.right, total, False), (node.left, total, False)]
    return found
