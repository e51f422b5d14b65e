"""Starts from bounds that are keys themselves."""


def largest_ordered(root):
    best = 0
    top = 2**31 - 1

    def look(node):
        nonlocal best
        if node is None:
            return 0, top, -top
        left, right = look(node.left), look(node.right)
        if left and right and left[2] < node.val < right[1]:
            size = left[0] + right[0] + 1
            best = max(best, size)
            return size, min(left[1], node.val), max(right[2], node.val)
        return None

    look(root)
    return best
