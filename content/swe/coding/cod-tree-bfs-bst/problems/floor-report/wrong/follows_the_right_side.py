"""Takes the last relay by walking right children only, and forgets deep left branches."""

from collections import deque


def floor_report(root):
    lines = []
    queue = deque([root] if root else [])
    edge = root
    while queue:
        count, total = len(queue), 0
        for _ in range(count):
            node = queue.popleft()
            total += node.val
            queue.extend(child for child in (node.left, node.right) if child)
        lines.append([count, total, edge.val])
        edge = edge.right or edge.left or edge
    return lines
