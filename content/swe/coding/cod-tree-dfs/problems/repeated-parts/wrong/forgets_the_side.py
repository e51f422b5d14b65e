"""Sorts the two children's numbers, so left and right are the same to it."""
from collections import Counter


def repeated_parts(root):
    number, count = {}, Counter()

    def part(node):
        if node is None:
            return -1
        key = (node.val, *sorted((part(node.left), part(node.right))))
        number.setdefault(key, len(number))
        count[number[key]] += 1
        return number[key]

    part(root)
    return sum(times > 1 for times in count.values())
