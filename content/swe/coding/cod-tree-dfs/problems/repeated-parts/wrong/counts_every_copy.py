"""Counts the copies instead of the parts that have copies."""


def repeated_parts(root):
    number, seen, repeated = {}, set(), 0

    def part(node):
        nonlocal repeated
        if node is None:
            return -1
        key = (node.val, part(node.left), part(node.right))
        number.setdefault(key, len(number))
        repeated += number[key] in seen
        seen.add(number[key])
        return number[key]

    part(root)
    return repeated
