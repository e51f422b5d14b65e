"""Searches the whole tree from each node: right, and quadratic."""


def farthest_reach(root):
    if root is None:
        return []
    order, near = [root], {root: []}
    for node in order:
        for child in (node.left, node.right):
            if child is not None:
                order.append(child)
                near[node].append(child)
                near[child] = [node]
    out = []
    for start in order:
        layer, before, steps = [start], {start}, 0
        while True:
            following = [other for node in layer for other in near[node] if other not in before]
            if not following:
                break
            before.update(following)
            layer, steps = following, steps + 1
        out.append(steps)
    return out
