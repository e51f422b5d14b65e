"""Carries the whole line of ancestors along and scans it: right, and quadratic on a chain."""


def clear_view(root):
    out, stack = [], [(root, ())]
    while stack:
        node, above = stack.pop()
        if node is None:
            continue
        hidden = False
        for value in above:
            if value > node.val:
                hidden = True
        if not hidden:
            out.append(node.val)
        line = above + (node.val,)
        stack += [(node.right, line), (node.left, line)]
    return out
