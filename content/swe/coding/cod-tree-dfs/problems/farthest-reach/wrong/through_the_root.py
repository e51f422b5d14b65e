"""Takes every way through the root: own depth plus the height of the other side."""


def farthest_reach(root):
    if root is None:
        return []
    order, depth, side = [root], [0], [0]
    for i, node in enumerate(order):
        for which, child in ((1, node.left), (2, node.right)):
            if child is not None:
                order.append(child)
                depth.append(depth[i] + 1)
                side.append(side[i] or which)
    deepest = [max((d for d, s in zip(depth, side) if s == k), default=0) for k in (0, 1, 2)]
    return [d + (deepest[3 - s] if s else max(deepest)) for d, s in zip(depth, side)]
