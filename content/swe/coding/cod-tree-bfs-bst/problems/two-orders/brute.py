def fits(pre, ino):
    if sorted(pre) != sorted(ino) or len(set(pre)) < len(pre):
        return None
    if not pre:
        return [None]
    cut = ino.index(pre[0])
    left = fits(pre[1 : cut + 1], ino[:cut])
    right = fits(pre[cut + 1 :], ino[cut + 1 :])
    if left is None or right is None:
        return None
    node = TreeNode(pre[0])
    node.left, node.right = left[0], right[0]
    return [node]


def rebuild(pre, ino):
    return fits(pre, ino) or []
