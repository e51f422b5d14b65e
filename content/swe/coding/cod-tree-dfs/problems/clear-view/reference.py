def clear_view(root):
    if root is None:
        return []
    out, stack = [], [(root, root.val)]
    while stack:
        node, highest = stack.pop()
        if node.val >= highest:
            out.append(node.val)
            highest = node.val
        if node.right is not None:
            stack.append((node.right, highest))
        if node.left is not None:
            stack.append((node.left, highest))
    return out
