"""Stops at the first breach and exchanges the two neighbours there."""


def in_order(node):
    return [] if node is None else in_order(node.left) + [node.val] + in_order(node.right)


def exchanged_pair(root):
    keys = in_order(root)
    for i in range(1, len(keys)):
        if keys[i - 1] >= keys[i]:
            keys[i - 1], keys[i] = keys[i], keys[i - 1]
            if all(a < b for a, b in zip(keys, keys[1:])):
                return [keys[i - 1], keys[i]]
            return None
    return []
