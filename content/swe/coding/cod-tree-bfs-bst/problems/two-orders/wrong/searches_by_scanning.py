"""Looks for each top key by scanning the second list, and cuts both lists."""


def rebuild(pre, ino):
    n = len(pre)
    if len(ino) != n or len(set(pre)) != n or set(pre) != set(ino):
        return []
    root = TreeNode(0)
    jobs = [(root, False, pre, ino)]
    while jobs:
        parent, to_right, some, order = jobs.pop()
        if not some:
            continue
        if some[0] not in order:
            return []
        cut = order.index(some[0])
        node = TreeNode(some[0])
        if to_right:
            parent.right = node
        else:
            parent.left = node
        jobs.append((node, False, some[1 : cut + 1], order[:cut]))
        jobs.append((node, True, some[cut + 1 :], order[cut + 1 :]))
    return [root.left]
