"""Prefers more huts among trails of equal sum."""


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
        left, right = max(arm.get(node.left, (0, 0)), (0, 0)), max(arm.get(node.right, (0, 0)), (0, 0))
        longer = max(left, right)
        arm[node] = (node.val + longer[0], longer[1] + 1)
        through = (node.val + left[0] + right[0], left[1] + right[1] + 1)
        if best is None or through > best:
            best = through
    return best
