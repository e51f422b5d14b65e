"""Takes relays from the front of a list, which moves all that wait behind."""


def floor_report(root):
    lines = []
    queue = [root] if root else []
    while queue:
        count, total = len(queue), 0
        for _ in range(count):
            node, queue = queue[0], queue[1:]
            total += node.val
            queue.extend(child for child in (node.left, node.right) if child)
        lines.append([count, total, node.val])
    return lines
