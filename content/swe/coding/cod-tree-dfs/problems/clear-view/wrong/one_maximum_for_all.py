"""Keeps a single maximum for the whole walk, so a tall one on the left hides those on the right."""


def clear_view(root):
    out, highest, stack = [], float("-inf"), [root]
    while stack:
        node = stack.pop()
        if node is None:
            continue
        if node.val >= highest:
            out.append(node.val)
            highest = node.val
        stack += [node.right, node.left]
    return out
