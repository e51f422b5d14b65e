def in_order(node):
    return [] if node is None else in_order(node.left) + [node.val] + in_order(node.right)


def largest_ordered(root):
    if root is None:
        return 0
    keys = in_order(root)
    if all(a < b for a, b in zip(keys, keys[1:])):
        return len(keys)
    return max(largest_ordered(root.left), largest_ordered(root.right))
