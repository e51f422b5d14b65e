from itertools import combinations


def in_order(node):
    return [] if node is None else in_order(node.left) + [node.val] + in_order(node.right)


def is_ordered(keys):
    return all(a < b for a, b in zip(keys, keys[1:]))


def exchanged_pair(root):
    keys = in_order(root)
    if is_ordered(keys):
        return []
    for i, j in combinations(range(len(keys)), 2):
        trial = keys[:]
        trial[i], trial[j] = trial[j], trial[i]
        if is_ordered(trial):
            return sorted([keys[i], keys[j]])
    return None
