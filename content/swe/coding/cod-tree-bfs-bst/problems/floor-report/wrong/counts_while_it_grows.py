"""Asks for the length of the queue at every step, so hops run into each other."""


def floor_report(root):
    lines = []
    queue = [root] if root else []
    at = 0
    while at < len(queue):
        first, total = at, 0
        while at < len(queue):
            node = queue[at]
            at += 1
            total += node.val
            queue.extend(child for child in (node.left, node.right) if child)
            if node.left is None and node.right is None:
                break
        lines.append([at - first, total, node.val])
    return lines
