"""Lets an equal ancestor hide a node."""


def clear_view(root):
    out, stack = [], [(root, float("-inf"))]
    while stack:
        node, highest = stack.pop()
        if node is None:
            continue
        if node.val > highest:
            out.append(node.val)
        highest = max(highest, node.val)
        stack += [(node.right, highest), (node.left, highest)]
    return out
