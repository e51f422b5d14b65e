"""Writes a part as its values in pre-order without marking missing children."""
from collections import Counter


def repeated_parts(root):
    count = Counter()

    def text(node):
        if node is None:
            return ""
        found = f"{node.val}," + text(node.left) + text(node.right)
        count[found] += 1
        return found

    text(root)
    return sum(times > 1 for times in count.values())
