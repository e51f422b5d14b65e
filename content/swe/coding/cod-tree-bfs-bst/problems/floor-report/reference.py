from collections import deque


def floor_report(root):
    lines = []
    queue = deque([root] if root else [])
    while queue:
        count, total = len(queue), 0
        for _ in range(count):
            node = queue.popleft()
            total += node.val
            if node.left:
                queue.append(node.left)
            if node.right:
                queue.append(node.right)
        lines.append([count, total, node.val])
    return lines
