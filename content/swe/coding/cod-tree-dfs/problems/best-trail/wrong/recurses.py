"""Recurses once for each level: right, but a chain is deeper than the stack."""


def best_trail(root):
    best = None

    def arm(node):
        nonlocal best
        if node is None:
            return (0, 0)
        left, right = max(arm(node.left), (0, 0)), max(arm(node.right), (0, 0))
        through = (node.val + left[0] + right[0], left[1] + right[1] - 1)
        if best is None or through > best:
            best = through
        longer = max(left, right)
        return (node.val + longer[0], longer[1] - 1)

    arm(root)
    return (best[0], -best[1]) if best else (0, 0)
