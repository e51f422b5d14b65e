"""Adds the better arm even if it is a loss."""


def best_trail(root):
    if root is None:
        return (0, 0)
    best, arm, stack = None, {}, [(root, False)]
    while stack:
        node, done = stack.pop()
        if not done:
            stack.append((node, True))
            stack += [(child, False) for child in (node.right, node.left) if child is not None]
            continue
        left, right = arm.get(node.left, (0, 0)), arm.get(node.right, (0, 0))
        longer = max(left, right) if node.left and node.right else left if node.left else right
        arm[node] = (node.val + longer[0], longer[1] - 1)
        through = (node.val + left[0] + right[0], left[1] + right[1] - 1)
        for trail in (arm[node], through):
            if best is None or trail > best:
                best = trail
    return (best[0], -best[1])
