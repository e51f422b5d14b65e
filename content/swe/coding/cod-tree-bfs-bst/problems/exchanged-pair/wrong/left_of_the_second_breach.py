"""Takes the left node of the second breach."""


def in_order(node):
    return [] if node is None else in_order(node.left) + [node.val] + in_order(node.right)


def exchanged_pair(root):
    keys = in_order(root)
    breaches = [i for i in range(1, len(keys)) if keys[i - 1] >= keys[i]]
    if not breaches:
        return []
    i = breaches[0] - 1
    j = breaches[0] if len(breaches) == 1 else breaches[-1] - 1
    keys[i], keys[j] = keys[j], keys[i]
    return [keys[i], keys[j]] if all(a < b for a, b in zip(keys, keys[1:])) else None
