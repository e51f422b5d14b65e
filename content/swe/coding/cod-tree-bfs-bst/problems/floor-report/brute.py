def depth_of(node):
    return 0 if node is None else 1 + max(depth_of(node.left), depth_of(node.right))


def on_level(node, level):
    if node is None:
        return []
    if level == 0:
        return [node.val]
    return on_level(node.left, level - 1) + on_level(node.right, level - 1)


def floor_report(root):
    lines = []
    for level in range(depth_of(root)):
        values = on_level(root, level)
        lines.append([len(values), sum(values), values[-1]])
    return lines
