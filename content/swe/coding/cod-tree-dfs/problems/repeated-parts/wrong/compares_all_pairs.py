"""Compares each node with every earlier part: right, and quadratic."""


def repeated_parts(root):
    def same(a, b):
        stack = [(a, b)]
        while stack:
            x, y = stack.pop()
            if x is None or y is None:
                if x is not y:
                    return False
            elif x.val != y.val:
                return False
            else:
                stack += [(x.left, y.left), (x.right, y.right)]
        return True

    groups, stack = [], [root]
    while stack:
        node = stack.pop()
        if node is None:
            continue
        stack += [node.left, node.right]
        for group in groups:
            if same(group[0], node):
                group[1] += 1
                break
        else:
            groups.append([node, 1])
    return sum(times > 1 for _, times in groups)
