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
    down = [0] * n              # greatest depth below
    second = [0] * n            # the same through another child
    for i in range(n - 1, 0, -1):
        reach, p = down[i] + 1, parent[i]
        if reach > down[p]:
            down[p], second[p] = reach, down[p]
        elif reach > second[p]:
            second[p] = reach
    above = [0] * n             # greatest distance on ways that begin upward
    for i in range(1, n):
        p = parent[i]
        beside = second[p] if down[i] + 1 == down[p] else down[p]
        above[i] = 1 + max(above[p], beside)
    return [max(pair) for pair in zip(down, above)]
