def best_trail(root):
    if root is None:
        return (0, 0)
    best = None
    arm = {None: (0, 0)}        # best trail from a node downward, as (sum, -huts)
    stack = [(root, False)]
    while stack:
        node, done = stack.pop()
        if not done:
            stack.append((node, True))
            for child in (node.right, node.left):
                if child is not None:
                    stack.append((child, False))
            continue
        left = max(arm.pop(node.left) if node.left is not None else (0, 0), (0, 0))
        right = max(arm.pop(node.right) if node.right is not None else (0, 0), (0, 0))
        longer = max(left, right)
        arm[node] = (node.val + longer[0], longer[1] - 1)
        through = (node.val + left[0] + right[0], left[1] + right[1] - 1)
        if best is None or through > best:
            best = through
    return (best[0], -best[1])
