"""Closes a single node where several end at the same key."""


def rebuild(pre, ino):
    n = len(pre)
    if len(ino) != n or len(set(pre)) != n or set(pre) != set(ino):
        return []
    if n == 0:
        return [None]
    root = TreeNode(pre[0])
    waiting, at = [root], 0
    for key in pre[1:]:
        node = TreeNode(key)
        if waiting[-1].val != ino[at]:
            waiting[-1].left = node
        else:
            parent = waiting.pop()
            at += 1
            parent.right = node
        waiting.append(node)
    while waiting and waiting[-1].val == ino[at]:
        waiting.pop()
        at += 1
    return [] if waiting else [root]
