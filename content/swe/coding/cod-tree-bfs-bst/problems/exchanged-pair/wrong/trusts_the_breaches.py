"""Reports the pair of the breaches without asking whether its exchange repairs the tree."""


def exchanged_pair(root):
    first = second = before = None
    stack, node = [], root
    while stack or node:
        while node:
            stack.append(node)
            node = node.left
        node = stack.pop()
        if before and before.val >= node.val:
            first = first or before
            second = node
        before, node = node, node.right
    return sorted([first.val, second.val]) if first else []
