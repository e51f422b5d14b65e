"""Tries the exchange of each pair."""


def exchanged_pair(root):
    keys, stack, node = [], [], root
    while stack or node:
        while node:
            stack.append(node)
            node = node.left
        node = stack.pop()
        keys.append(node.val)
        node = node.right
    if all(a < b for a, b in zip(keys, keys[1:])):
        return []
    for i in range(len(keys)):
        for j in range(i):
            keys[i], keys[j] = keys[j], keys[i]
            if all(a < b for a, b in zip(keys, keys[1:])):
                return [keys[j], keys[i]]
            keys[i], keys[j] = keys[j], keys[i]
    return None
