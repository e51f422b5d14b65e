"""Walks the whole subtree again at each node."""


def largest_ordered(root):
    def judge(top):
        stack, node, before, size = [], top, None, 0
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            if before is not None and before >= node.val:
                return 0
            before = node.val
            size += 1
            node = node.right
        return size

    best, stack = 0, [root] if root else []
    while stack:
        node = stack.pop()
        best = max(best, judge(node))
        stack.extend(child for child in (node.left, node.right) if child)
    return best
