def exact_descents(root, target):
    def below(node, rest):
        if node is None:
            return 0
        rest -= node.val
        return (rest == 0) + below(node.left, rest) + below(node.right, rest)

    if root is None:
        return 0
    return below(root, target) + exact_descents(root.left, target) + exact_descents(root.right, target)
