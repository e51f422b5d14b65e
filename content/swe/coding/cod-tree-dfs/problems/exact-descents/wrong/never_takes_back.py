"""Does not take a sum out of the table on leaving its node, so one arm sees the sums of another."""


def exact_descents(root, target):
    seen, found = {0: 1}, 0
    stack = [(root, 0)]
    while stack:
        node, total = stack.pop()
        if node is None:
            continue
        total += node.val
        found += seen.get(total - target, 0)
        seen[total] = seen.get(total, 0) + 1
        stack.append((node.right, total))
        stack.append((node.left, total))
    return found
