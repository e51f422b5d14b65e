"""Writes a part in in-order with marked gaps, which does not fix its shape."""
from collections import Counter


def repeated_parts(root):
    count = Counter()

    def text(node):
        if node is None:
            return "#"
        found = text(node.left) + f",{node.val}," + text(node.right)
        count[found] += 1
        return found

    text(root)
    return sum(times > 1 for times in count.values())
