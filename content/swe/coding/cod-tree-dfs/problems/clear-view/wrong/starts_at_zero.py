"""Starts with the height 0, so heads below zero are never seen."""


def clear_view(root):
    out, stack = [], [(root, 0)]
    while stack:
        node, highest = stack.pop()
        if node is None:
            continue
        if node.val >= highest:
            out.append(node.val)
        highest = max(highest, node.val)
        stack += [(node.right, highest), (node.left, highest)]
    return out
