def repeated_parts(root):
    def same(a, b):
        if a is None or b is None:
            return a is b
        return a.val == b.val and same(a.left, b.left) and same(a.right, b.right)

    def nodes(node):
        return [] if node is None else [node, *nodes(node.left), *nodes(node.right)]

    groups = []
    for node in nodes(root):
        for group in groups:
            if same(group[0], node):
                group.append(node)
                break
        else:
            groups.append([node])
    return sum(len(group) > 1 for group in groups)
