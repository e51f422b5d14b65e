"""Takes the height below each node and never looks up."""


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
    return down
