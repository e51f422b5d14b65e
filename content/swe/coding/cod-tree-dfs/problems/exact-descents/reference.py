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
        found += seen.get(total - target, 0)
        seen[total] = seen.get(total, 0) + 1
        stack.append((node, total, True))
        stack.append((node.right, total, False))
        stack.append((node.left, total, False))
    return found
