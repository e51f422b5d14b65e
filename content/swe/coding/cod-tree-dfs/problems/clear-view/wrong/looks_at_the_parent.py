"""Compares with the parent only."""


def clear_view(root):
    out, stack = [], [(root, float("-inf"))]
    while stack:
        node, above = stack.pop()
        if node is None:
            continue
        if node.val >= above:
            out.append(node.val)
        stack += [(node.right, node.val), (node.left, node.val)]
    return out
