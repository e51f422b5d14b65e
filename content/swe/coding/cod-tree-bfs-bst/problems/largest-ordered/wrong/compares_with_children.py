"""Compares each key with its two children only."""


def largest_ordered(root):
    best = 0

    def size(node):
        nonlocal best
        if node is None:
            return 0
        left, right = size(node.left), size(node.right)
        if left < 0 or right < 0:
            return -1
        if node.left and node.left.val >= node.val or node.right and node.right.val <= node.val:
            return -1
        best = max(best, left + right + 1)
        return left + right + 1

    size(root)
    return best
