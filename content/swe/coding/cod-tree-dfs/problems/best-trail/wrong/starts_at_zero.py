"""Starts the best at a sum of 0, so a tree of losses gets an empty trail."""


def best_trail(root):
    best, arm, stack = (0, 0), {}, [(root, False)] if root else []
    while stack:
        node, done = stack.pop()
        if not done:
            stack.append((node, True))
            stack += [(child, False) for child in (node.right, node.left) if child is not None]
            continue
        left, right = max(arm.get(node.left, (0, 0)), (0, 0)), max(arm.get(node.right, (0, 0)), (0, 0))
        longer = max(left, right)
        arm[node] = (node.val + longer[0], longer[1] - 1)
        best = max(best, (node.val + left[0] + right[0], left[1] + right[1] - 1))
    return (best[0], -best[1])
