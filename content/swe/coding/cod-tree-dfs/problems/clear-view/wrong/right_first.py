"""Visits the right child before the left one."""


def clear_view(root):
    out, stack = [], [(root, float("-inf"))]
    while stack:
        node, highest = stack.pop()
        if node is None:
            continue
        if node.val >= highest:
            out.append(node.val)
        highest = max(highest, node.val)
        stack += [(node.left, highest), (node.right, highest)]
    return out
